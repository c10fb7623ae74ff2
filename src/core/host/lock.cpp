// The lock behind the GIL: first come, first served.
#include "core/host/lock.h"

#if !defined(__wasm__)
#include <pthread.h>

#include <cstdint>
#endif

namespace molt::host {

#if defined(__wasm__)

bool has_threads() { return false; }
void gil_acquire() {}
void gil_release() {}

#else

namespace {

// Tickets make the hand-off fair: whoever asked first goes next, however fast the holder asks again.
pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
pthread_cond_t turn = PTHREAD_COND_INITIALIZER;
uint64_t next_ticket = 0, serving = 0;

} // namespace

bool has_threads() { return true; }

void gil_acquire() {
    pthread_mutex_lock(&mutex);
    const uint64_t ticket = next_ticket++;
    while (serving != ticket) pthread_cond_wait(&turn, &mutex);
    pthread_mutex_unlock(&mutex);
}

void gil_release() {
    pthread_mutex_lock(&mutex);
    serving++;
    pthread_cond_broadcast(&turn);
    pthread_mutex_unlock(&mutex);
}

#endif

} // namespace molt::host
