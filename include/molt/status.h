/* The result of a slot that answers through out-parameters. */
#pragma once
#include <stdint.h>

/* MOLT_OK: the out-parameters are set. MOLT_ERROR: an exception is pending in the context and the
 * out-parameters are untouched. */
typedef int32_t molt_status;
enum { MOLT_OK = 0, MOLT_ERROR = -1 };
