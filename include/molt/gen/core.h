/* The object protocol: group `core` of the table, and its trampolines. Generated from abi/ by abi/gen/main.py. Do not edit. */
#pragma once
#include <molt/abi.h>

#define MOLT_CORE_VERSION 1

typedef struct molt_core_table {
    uint32_t struct_size;
    uint32_t version;
    void (*dealloc)(molt_ctx *ctx, molt_object *object);
    molt_status (*safepoint)(molt_ctx *ctx);
    molt_value (*int_from_int64)(molt_ctx *ctx, int64_t i);
    molt_value (*float_from_double)(molt_ctx *ctx, double d);
    molt_status (*int_as_int64)(molt_ctx *ctx, molt_value v, int64_t *out);
    molt_value (*add)(molt_ctx *ctx, molt_value left, molt_value right);
    molt_value (*sub)(molt_ctx *ctx, molt_value left, molt_value right);
    molt_value (*mul)(molt_ctx *ctx, molt_value left, molt_value right);
    molt_value (*truediv)(molt_ctx *ctx, molt_value left, molt_value right);
    molt_value (*floordiv)(molt_ctx *ctx, molt_value left, molt_value right);
    molt_value (*mod)(molt_ctx *ctx, molt_value left, molt_value right);
    molt_value (*pow)(molt_ctx *ctx, molt_value left, molt_value right);
    molt_value (*matmul)(molt_ctx *ctx, molt_value left, molt_value right);
    molt_value (*lshift)(molt_ctx *ctx, molt_value left, molt_value right);
    molt_value (*rshift)(molt_ctx *ctx, molt_value left, molt_value right);
    molt_value (*and_)(molt_ctx *ctx, molt_value left, molt_value right);
    molt_value (*or_)(molt_ctx *ctx, molt_value left, molt_value right);
    molt_value (*xor_)(molt_ctx *ctx, molt_value left, molt_value right);
    molt_value (*iadd)(molt_ctx *ctx, molt_value left, molt_value right);
    molt_value (*isub)(molt_ctx *ctx, molt_value left, molt_value right);
    molt_value (*imul)(molt_ctx *ctx, molt_value left, molt_value right);
    molt_value (*itruediv)(molt_ctx *ctx, molt_value left, molt_value right);
    molt_value (*ifloordiv)(molt_ctx *ctx, molt_value left, molt_value right);
    molt_value (*imod)(molt_ctx *ctx, molt_value left, molt_value right);
    molt_value (*ipow)(molt_ctx *ctx, molt_value left, molt_value right);
    molt_value (*imatmul)(molt_ctx *ctx, molt_value left, molt_value right);
    molt_value (*ilshift)(molt_ctx *ctx, molt_value left, molt_value right);
    molt_value (*irshift)(molt_ctx *ctx, molt_value left, molt_value right);
    molt_value (*iand)(molt_ctx *ctx, molt_value left, molt_value right);
    molt_value (*ior)(molt_ctx *ctx, molt_value left, molt_value right);
    molt_value (*ixor)(molt_ctx *ctx, molt_value left, molt_value right);
    molt_value (*neg)(molt_ctx *ctx, molt_value operand);
    molt_value (*pos)(molt_ctx *ctx, molt_value operand);
    molt_value (*invert)(molt_ctx *ctx, molt_value operand);
    molt_value (*truth)(molt_ctx *ctx, molt_value operand);
    molt_value (*lt)(molt_ctx *ctx, molt_value left, molt_value right);
    molt_value (*le)(molt_ctx *ctx, molt_value left, molt_value right);
    molt_value (*eq)(molt_ctx *ctx, molt_value left, molt_value right);
    molt_value (*ne)(molt_ctx *ctx, molt_value left, molt_value right);
    molt_value (*gt)(molt_ctx *ctx, molt_value left, molt_value right);
    molt_value (*ge)(molt_ctx *ctx, molt_value left, molt_value right);
    molt_value (*contains)(molt_ctx *ctx, molt_value container, molt_value item);
    molt_value (*getattr)(molt_ctx *ctx, molt_value object, molt_value name, molt_cache *cache);
    molt_status (*setattr)(molt_ctx *ctx, molt_value object, molt_value name, molt_value v, molt_cache *cache);
    molt_status (*delattr)(molt_ctx *ctx, molt_value object, molt_value name);
    molt_value (*getitem)(molt_ctx *ctx, molt_value object, molt_value key);
    molt_status (*setitem)(molt_ctx *ctx, molt_value object, molt_value key, molt_value v);
    molt_status (*delitem)(molt_ctx *ctx, molt_value object, molt_value key);
    molt_value (*slice)(molt_ctx *ctx, molt_value start, molt_value stop, molt_value step);
    molt_value (*call)(molt_ctx *ctx, molt_value callee, const molt_value *args, size_t nargs, molt_value kwnames);
    molt_value (*call_method)(molt_ctx *ctx, molt_value name, const molt_value *args, size_t nargs, molt_value kwnames, molt_cache *cache);
    molt_value (*load_method)(molt_ctx *ctx, molt_value *object, molt_value name, molt_cache *cache);
    molt_value (*call_spread)(molt_ctx *ctx, molt_value callee, molt_value args, molt_value kwargs);
    molt_status (*bind)(molt_ctx *ctx, molt_value function, const molt_value *args, size_t nargs, molt_value kwnames, molt_value *argv);
    molt_status (*merge_keywords)(molt_ctx *ctx, molt_value callee, molt_value kwargs, molt_value mapping);
    molt_status (*add_keyword)(molt_ctx *ctx, molt_value callee, molt_value kwargs, molt_value name, molt_value v);
    molt_value (*getiter)(molt_ctx *ctx, molt_value iterable);
    molt_value (*next)(molt_ctx *ctx, molt_value iterator);
    molt_status (*unpack)(molt_ctx *ctx, molt_value iterable, uint32_t n, molt_value *out);
    molt_status (*unpack_starred)(molt_ctx *ctx, molt_value iterable, uint32_t before, uint32_t after, molt_value *out);
    molt_value (*tuple_from)(molt_ctx *ctx, molt_value *items, size_t n);
    molt_value (*list_from)(molt_ctx *ctx, molt_value *items, size_t n);
    molt_value (*set_from)(molt_ctx *ctx, molt_value *items, size_t n);
    molt_value (*dict_from)(molt_ctx *ctx, molt_value *pairs, size_t npairs);
    molt_status (*list_append)(molt_ctx *ctx, molt_value list, molt_value item);
    molt_status (*list_extend)(molt_ctx *ctx, molt_value list, molt_value iterable);
    molt_status (*list_extend_starred)(molt_ctx *ctx, molt_value list, molt_value iterable);
    molt_status (*set_add)(molt_ctx *ctx, molt_value set, molt_value item);
    molt_status (*set_update)(molt_ctx *ctx, molt_value set, molt_value iterable);
    molt_status (*dict_set)(molt_ctx *ctx, molt_value dict, molt_value key, molt_value v);
    molt_status (*dict_update)(molt_ctx *ctx, molt_value dict, molt_value mapping);
    molt_value (*list_to_tuple)(molt_ctx *ctx, molt_value list);
    molt_value (*join_str)(molt_ctx *ctx, molt_value *parts, size_t n);
    molt_value (*format_value)(molt_ctx *ctx, molt_value v, int32_t conversion, molt_value spec);
    molt_value (*new_cell)(molt_ctx *ctx, molt_value contents_or_0);
    molt_value (*make_generator)(molt_ctx *ctx, molt_value callee, molt_value *argv);
    molt_value (*load_global)(molt_ctx *ctx, molt_value globals, molt_value name, molt_cache *cache);
    molt_status (*store_global)(molt_ctx *ctx, molt_value globals, molt_value name, molt_value v);
    molt_status (*delete_global)(molt_ctx *ctx, molt_value globals, molt_value name);
    molt_value (*load_name)(molt_ctx *ctx, molt_value name_space, molt_value globals, molt_value name);
    molt_status (*store_name)(molt_ctx *ctx, molt_value name_space, molt_value name, molt_value v);
    molt_status (*delete_name)(molt_ctx *ctx, molt_value name_space, molt_value name);
    molt_value (*load_classderef)(molt_ctx *ctx, molt_value name_space, molt_value cell, molt_value name);
    molt_status (*raise_unbound)(molt_ctx *ctx, molt_value name, int32_t is_free);
    molt_value (*builtin)(molt_ctx *ctx, molt_value name);
    molt_value (*locals)(molt_ctx *ctx);
    molt_value (*make_function)(molt_ctx *ctx, const molt_code *code, molt_value globals, molt_value defaults, molt_value kwdefaults, molt_value annotations, molt_value closure);
    molt_value (*build_class)(molt_ctx *ctx, molt_value body, molt_value name, const molt_value *args, size_t nargs, molt_value kwnames);
    molt_value (*super_zero)(molt_ctx *ctx, molt_value class_cell, molt_value self);
    molt_value (*super_getattr)(molt_ctx *ctx, molt_value class_cell, molt_value self, molt_value name);
    molt_status (*raise)(molt_ctx *ctx, molt_value exc, molt_value cause);
    molt_status (*reraise)(molt_ctx *ctx);
    molt_status (*restore)(molt_ctx *ctx, molt_value exc);
    molt_value (*begin_except)(molt_ctx *ctx, molt_value *previous);
    void (*end_except)(molt_ctx *ctx, molt_value previous);
    molt_value (*exception_matches)(molt_ctx *ctx, molt_value exc, molt_value class_or_tuple);
    void (*set_handled)(molt_ctx *ctx, molt_value exc);
    molt_status (*exception_match_star)(molt_ctx *ctx, molt_value exc, molt_value class_or_tuple, molt_value *matched, molt_value *rest);
    molt_value (*exception_prep_reraise_star)(molt_ctx *ctx, molt_value original, molt_value raised);
    void (*traceback)(molt_ctx *ctx);
    void (*frame_leave)(molt_ctx *ctx, molt_frame *frame);
    molt_status (*raise_recursion)(molt_ctx *ctx);
    molt_status (*raise_assertion)(molt_ctx *ctx, molt_value message);
    molt_value (*with_enter)(molt_ctx *ctx, molt_value manager, molt_value *exit);
    molt_value (*with_exit)(molt_ctx *ctx, molt_value exit, molt_value exc);
    molt_value (*async_with_enter)(molt_ctx *ctx, molt_value manager, molt_value *exit);
    molt_value (*async_with_exit)(molt_ctx *ctx, molt_value exit, molt_value exc);
    molt_status (*delegate)(molt_ctx *ctx, molt_value iterator, int32_t mode, molt_value in, molt_value *out);
    molt_value (*yield_from_iter)(molt_ctx *ctx, molt_value iterable);
    molt_value (*await_iter)(molt_ctx *ctx, molt_value awaitable, int32_t context);
    molt_value (*async_iter)(molt_ctx *ctx, molt_value iterable);
    molt_value (*async_next)(molt_ctx *ctx, molt_value iterator);
    molt_value (*async_exhausted)(molt_ctx *ctx);
    molt_value (*async_wrap)(molt_ctx *ctx, molt_value v);
    molt_value (*import_name)(molt_ctx *ctx, molt_value globals, molt_value name, molt_value fromlist, int32_t level);
    molt_value (*import_from)(molt_ctx *ctx, molt_value module, molt_value name);
    molt_status (*import_star)(molt_ctx *ctx, molt_value globals, molt_value module);
    molt_value (*import_submodule)(molt_ctx *ctx, molt_value module, molt_value dotted_name);
    molt_value (*match_is_sequence)(molt_ctx *ctx, molt_value subject);
    molt_value (*match_is_mapping)(molt_ctx *ctx, molt_value subject);
    molt_value (*match_keys)(molt_ctx *ctx, molt_value subject, molt_value keys);
    molt_value (*match_class)(molt_ctx *ctx, molt_value subject, molt_value cls, uint32_t npositional, molt_value names);
    molt_value (*match_rest)(molt_ctx *ctx, molt_value subject, molt_value keys);
    molt_status (*length)(molt_ctx *ctx, molt_value subject, int64_t *out);
    molt_value (*type_parameter)(molt_ctx *ctx, molt_value name, int32_t kind, molt_value bound, int32_t constrained);
    molt_value (*type_alias)(molt_ctx *ctx, molt_value name, molt_value params, molt_value evaluate);
    molt_status (*set_type_params)(molt_ctx *ctx, molt_value function, molt_value params);
    molt_value (*generic_base)(molt_ctx *ctx, molt_value params);
    molt_value (*module_object)(molt_ctx *ctx, const molt_module_def *def);
    int32_t (*run_program)(molt_ctx *ctx, const molt_program *program, int32_t argc, char **argv);
    molt_status (*annotate)(molt_ctx *ctx, molt_value name_space, molt_value name, molt_value annotation);
    molt_status (*setup_annotations)(molt_ctx *ctx, molt_value name_space);
    molt_value (*iadd_variable)(molt_ctx *ctx, molt_value *variable, molt_value right);
    molt_value (*new_instance)(molt_ctx *ctx, molt_value callee, const struct molt_code *init, molt_cache *cache);
    molt_status (*init_done)(molt_ctx *ctx, molt_value result);
    molt_value (*super_function)(molt_ctx *ctx, molt_value class_cell, molt_value self, molt_value name, molt_cache *cache);
    molt_value (*is_instance)(molt_ctx *ctx, molt_value object, molt_value cls);
    molt_value (*next_pair)(molt_ctx *ctx, molt_value iterator, molt_value *pair);
    molt_value (*getslice)(molt_ctx *ctx, molt_value object, molt_value start, molt_value stop, molt_value step);
    molt_status (*setslice)(molt_ctx *ctx, molt_value object, molt_value start, molt_value stop, molt_value step, molt_value v);
    molt_value (*fold_item)(molt_ctx *ctx, molt_fold *fold, molt_value item);
    molt_value (*fold_result)(molt_ctx *ctx, molt_fold *fold);
    void (*fold_raised)(molt_ctx *ctx);
} molt_core_table;

#ifdef MOLT_STATIC_BINDING
#ifdef __cplusplus
extern "C" {
#endif
void molt_core_dealloc(molt_ctx *ctx, molt_object *object);
molt_status molt_core_safepoint(molt_ctx *ctx);
molt_value molt_core_int_from_int64(molt_ctx *ctx, int64_t i);
molt_value molt_core_float_from_double(molt_ctx *ctx, double d);
molt_status molt_core_int_as_int64(molt_ctx *ctx, molt_value v, int64_t *out);
molt_value molt_core_add(molt_ctx *ctx, molt_value left, molt_value right);
molt_value molt_core_sub(molt_ctx *ctx, molt_value left, molt_value right);
molt_value molt_core_mul(molt_ctx *ctx, molt_value left, molt_value right);
molt_value molt_core_truediv(molt_ctx *ctx, molt_value left, molt_value right);
molt_value molt_core_floordiv(molt_ctx *ctx, molt_value left, molt_value right);
molt_value molt_core_mod(molt_ctx *ctx, molt_value left, molt_value right);
molt_value molt_core_pow(molt_ctx *ctx, molt_value left, molt_value right);
molt_value molt_core_matmul(molt_ctx *ctx, molt_value left, molt_value right);
molt_value molt_core_lshift(molt_ctx *ctx, molt_value left, molt_value right);
molt_value molt_core_rshift(molt_ctx *ctx, molt_value left, molt_value right);
molt_value molt_core_and_(molt_ctx *ctx, molt_value left, molt_value right);
molt_value molt_core_or_(molt_ctx *ctx, molt_value left, molt_value right);
molt_value molt_core_xor_(molt_ctx *ctx, molt_value left, molt_value right);
molt_value molt_core_iadd(molt_ctx *ctx, molt_value left, molt_value right);
molt_value molt_core_isub(molt_ctx *ctx, molt_value left, molt_value right);
molt_value molt_core_imul(molt_ctx *ctx, molt_value left, molt_value right);
molt_value molt_core_itruediv(molt_ctx *ctx, molt_value left, molt_value right);
molt_value molt_core_ifloordiv(molt_ctx *ctx, molt_value left, molt_value right);
molt_value molt_core_imod(molt_ctx *ctx, molt_value left, molt_value right);
molt_value molt_core_ipow(molt_ctx *ctx, molt_value left, molt_value right);
molt_value molt_core_imatmul(molt_ctx *ctx, molt_value left, molt_value right);
molt_value molt_core_ilshift(molt_ctx *ctx, molt_value left, molt_value right);
molt_value molt_core_irshift(molt_ctx *ctx, molt_value left, molt_value right);
molt_value molt_core_iand(molt_ctx *ctx, molt_value left, molt_value right);
molt_value molt_core_ior(molt_ctx *ctx, molt_value left, molt_value right);
molt_value molt_core_ixor(molt_ctx *ctx, molt_value left, molt_value right);
molt_value molt_core_neg(molt_ctx *ctx, molt_value operand);
molt_value molt_core_pos(molt_ctx *ctx, molt_value operand);
molt_value molt_core_invert(molt_ctx *ctx, molt_value operand);
molt_value molt_core_truth(molt_ctx *ctx, molt_value operand);
molt_value molt_core_lt(molt_ctx *ctx, molt_value left, molt_value right);
molt_value molt_core_le(molt_ctx *ctx, molt_value left, molt_value right);
molt_value molt_core_eq(molt_ctx *ctx, molt_value left, molt_value right);
molt_value molt_core_ne(molt_ctx *ctx, molt_value left, molt_value right);
molt_value molt_core_gt(molt_ctx *ctx, molt_value left, molt_value right);
molt_value molt_core_ge(molt_ctx *ctx, molt_value left, molt_value right);
molt_value molt_core_contains(molt_ctx *ctx, molt_value container, molt_value item);
molt_value molt_core_getattr(molt_ctx *ctx, molt_value object, molt_value name, molt_cache *cache);
molt_status molt_core_setattr(molt_ctx *ctx, molt_value object, molt_value name, molt_value v, molt_cache *cache);
molt_status molt_core_delattr(molt_ctx *ctx, molt_value object, molt_value name);
molt_value molt_core_getitem(molt_ctx *ctx, molt_value object, molt_value key);
molt_status molt_core_setitem(molt_ctx *ctx, molt_value object, molt_value key, molt_value v);
molt_status molt_core_delitem(molt_ctx *ctx, molt_value object, molt_value key);
molt_value molt_core_slice(molt_ctx *ctx, molt_value start, molt_value stop, molt_value step);
molt_value molt_core_call(molt_ctx *ctx, molt_value callee, const molt_value *args, size_t nargs, molt_value kwnames);
molt_value molt_core_call_method(molt_ctx *ctx, molt_value name, const molt_value *args, size_t nargs, molt_value kwnames, molt_cache *cache);
molt_value molt_core_load_method(molt_ctx *ctx, molt_value *object, molt_value name, molt_cache *cache);
molt_value molt_core_call_spread(molt_ctx *ctx, molt_value callee, molt_value args, molt_value kwargs);
molt_status molt_core_bind(molt_ctx *ctx, molt_value function, const molt_value *args, size_t nargs, molt_value kwnames, molt_value *argv);
molt_status molt_core_merge_keywords(molt_ctx *ctx, molt_value callee, molt_value kwargs, molt_value mapping);
molt_status molt_core_add_keyword(molt_ctx *ctx, molt_value callee, molt_value kwargs, molt_value name, molt_value v);
molt_value molt_core_getiter(molt_ctx *ctx, molt_value iterable);
molt_value molt_core_next(molt_ctx *ctx, molt_value iterator);
molt_status molt_core_unpack(molt_ctx *ctx, molt_value iterable, uint32_t n, molt_value *out);
molt_status molt_core_unpack_starred(molt_ctx *ctx, molt_value iterable, uint32_t before, uint32_t after, molt_value *out);
molt_value molt_core_tuple_from(molt_ctx *ctx, molt_value *items, size_t n);
molt_value molt_core_list_from(molt_ctx *ctx, molt_value *items, size_t n);
molt_value molt_core_set_from(molt_ctx *ctx, molt_value *items, size_t n);
molt_value molt_core_dict_from(molt_ctx *ctx, molt_value *pairs, size_t npairs);
molt_status molt_core_list_append(molt_ctx *ctx, molt_value list, molt_value item);
molt_status molt_core_list_extend(molt_ctx *ctx, molt_value list, molt_value iterable);
molt_status molt_core_list_extend_starred(molt_ctx *ctx, molt_value list, molt_value iterable);
molt_status molt_core_set_add(molt_ctx *ctx, molt_value set, molt_value item);
molt_status molt_core_set_update(molt_ctx *ctx, molt_value set, molt_value iterable);
molt_status molt_core_dict_set(molt_ctx *ctx, molt_value dict, molt_value key, molt_value v);
molt_status molt_core_dict_update(molt_ctx *ctx, molt_value dict, molt_value mapping);
molt_value molt_core_list_to_tuple(molt_ctx *ctx, molt_value list);
molt_value molt_core_join_str(molt_ctx *ctx, molt_value *parts, size_t n);
molt_value molt_core_format_value(molt_ctx *ctx, molt_value v, int32_t conversion, molt_value spec);
molt_value molt_core_new_cell(molt_ctx *ctx, molt_value contents_or_0);
molt_value molt_core_make_generator(molt_ctx *ctx, molt_value callee, molt_value *argv);
molt_value molt_core_load_global(molt_ctx *ctx, molt_value globals, molt_value name, molt_cache *cache);
molt_status molt_core_store_global(molt_ctx *ctx, molt_value globals, molt_value name, molt_value v);
molt_status molt_core_delete_global(molt_ctx *ctx, molt_value globals, molt_value name);
molt_value molt_core_load_name(molt_ctx *ctx, molt_value name_space, molt_value globals, molt_value name);
molt_status molt_core_store_name(molt_ctx *ctx, molt_value name_space, molt_value name, molt_value v);
molt_status molt_core_delete_name(molt_ctx *ctx, molt_value name_space, molt_value name);
molt_value molt_core_load_classderef(molt_ctx *ctx, molt_value name_space, molt_value cell, molt_value name);
molt_status molt_core_raise_unbound(molt_ctx *ctx, molt_value name, int32_t is_free);
molt_value molt_core_builtin(molt_ctx *ctx, molt_value name);
molt_value molt_core_locals(molt_ctx *ctx);
molt_value molt_core_make_function(molt_ctx *ctx, const molt_code *code, molt_value globals, molt_value defaults, molt_value kwdefaults, molt_value annotations, molt_value closure);
molt_value molt_core_build_class(molt_ctx *ctx, molt_value body, molt_value name, const molt_value *args, size_t nargs, molt_value kwnames);
molt_value molt_core_super_zero(molt_ctx *ctx, molt_value class_cell, molt_value self);
molt_value molt_core_super_getattr(molt_ctx *ctx, molt_value class_cell, molt_value self, molt_value name);
molt_status molt_core_raise(molt_ctx *ctx, molt_value exc, molt_value cause);
molt_status molt_core_reraise(molt_ctx *ctx);
molt_status molt_core_restore(molt_ctx *ctx, molt_value exc);
molt_value molt_core_begin_except(molt_ctx *ctx, molt_value *previous);
void molt_core_end_except(molt_ctx *ctx, molt_value previous);
molt_value molt_core_exception_matches(molt_ctx *ctx, molt_value exc, molt_value class_or_tuple);
void molt_core_set_handled(molt_ctx *ctx, molt_value exc);
molt_status molt_core_exception_match_star(molt_ctx *ctx, molt_value exc, molt_value class_or_tuple, molt_value *matched, molt_value *rest);
molt_value molt_core_exception_prep_reraise_star(molt_ctx *ctx, molt_value original, molt_value raised);
void molt_core_traceback(molt_ctx *ctx);
void molt_core_frame_leave(molt_ctx *ctx, molt_frame *frame);
molt_status molt_core_raise_recursion(molt_ctx *ctx);
molt_status molt_core_raise_assertion(molt_ctx *ctx, molt_value message);
molt_value molt_core_with_enter(molt_ctx *ctx, molt_value manager, molt_value *exit);
molt_value molt_core_with_exit(molt_ctx *ctx, molt_value exit, molt_value exc);
molt_value molt_core_async_with_enter(molt_ctx *ctx, molt_value manager, molt_value *exit);
molt_value molt_core_async_with_exit(molt_ctx *ctx, molt_value exit, molt_value exc);
molt_status molt_core_delegate(molt_ctx *ctx, molt_value iterator, int32_t mode, molt_value in, molt_value *out);
molt_value molt_core_yield_from_iter(molt_ctx *ctx, molt_value iterable);
molt_value molt_core_await_iter(molt_ctx *ctx, molt_value awaitable, int32_t context);
molt_value molt_core_async_iter(molt_ctx *ctx, molt_value iterable);
molt_value molt_core_async_next(molt_ctx *ctx, molt_value iterator);
molt_value molt_core_async_exhausted(molt_ctx *ctx);
molt_value molt_core_async_wrap(molt_ctx *ctx, molt_value v);
molt_value molt_core_import_name(molt_ctx *ctx, molt_value globals, molt_value name, molt_value fromlist, int32_t level);
molt_value molt_core_import_from(molt_ctx *ctx, molt_value module, molt_value name);
molt_status molt_core_import_star(molt_ctx *ctx, molt_value globals, molt_value module);
molt_value molt_core_import_submodule(molt_ctx *ctx, molt_value module, molt_value dotted_name);
molt_value molt_core_match_is_sequence(molt_ctx *ctx, molt_value subject);
molt_value molt_core_match_is_mapping(molt_ctx *ctx, molt_value subject);
molt_value molt_core_match_keys(molt_ctx *ctx, molt_value subject, molt_value keys);
molt_value molt_core_match_class(molt_ctx *ctx, molt_value subject, molt_value cls, uint32_t npositional, molt_value names);
molt_value molt_core_match_rest(molt_ctx *ctx, molt_value subject, molt_value keys);
molt_status molt_core_length(molt_ctx *ctx, molt_value subject, int64_t *out);
molt_value molt_core_type_parameter(molt_ctx *ctx, molt_value name, int32_t kind, molt_value bound, int32_t constrained);
molt_value molt_core_type_alias(molt_ctx *ctx, molt_value name, molt_value params, molt_value evaluate);
molt_status molt_core_set_type_params(molt_ctx *ctx, molt_value function, molt_value params);
molt_value molt_core_generic_base(molt_ctx *ctx, molt_value params);
molt_value molt_core_module_object(molt_ctx *ctx, const molt_module_def *def);
int32_t molt_core_run_program(molt_ctx *ctx, const molt_program *program, int32_t argc, char **argv);
molt_status molt_core_annotate(molt_ctx *ctx, molt_value name_space, molt_value name, molt_value annotation);
molt_status molt_core_setup_annotations(molt_ctx *ctx, molt_value name_space);
molt_value molt_core_iadd_variable(molt_ctx *ctx, molt_value *variable, molt_value right);
molt_value molt_core_new_instance(molt_ctx *ctx, molt_value callee, const struct molt_code *init, molt_cache *cache);
molt_status molt_core_init_done(molt_ctx *ctx, molt_value result);
molt_value molt_core_super_function(molt_ctx *ctx, molt_value class_cell, molt_value self, molt_value name, molt_cache *cache);
molt_value molt_core_is_instance(molt_ctx *ctx, molt_value object, molt_value cls);
molt_value molt_core_next_pair(molt_ctx *ctx, molt_value iterator, molt_value *pair);
molt_value molt_core_getslice(molt_ctx *ctx, molt_value object, molt_value start, molt_value stop, molt_value step);
molt_status molt_core_setslice(molt_ctx *ctx, molt_value object, molt_value start, molt_value stop, molt_value step, molt_value v);
molt_value molt_core_fold_item(molt_ctx *ctx, molt_fold *fold, molt_value item);
molt_value molt_core_fold_result(molt_ctx *ctx, molt_fold *fold);
void molt_core_fold_raised(molt_ctx *ctx);
#ifdef __cplusplus
}
#endif
#define MOLT_CORE_SLOT(ctx, name) molt_core_##name
#else
#define MOLT_CORE_SLOT(ctx, name) (ctx)->abi->core->name
#endif

/* ---- Life of objects ---- */
/* Destroys an object whose count reached zero. Finalisers and weak reference callbacks run here. */
static inline void molt_dealloc(molt_ctx *ctx, molt_object *object)
{
    MOLT_CORE_SLOT(ctx, dealloc)(ctx, object);
}
/* What the pending breaker asks for: GIL hand-off, signals, collection. Called at back-edges when ctx->breaker is set. */
static inline molt_status molt_safepoint(molt_ctx *ctx)
{
    return MOLT_CORE_SLOT(ctx, safepoint)(ctx);
}
/* An int outside the inline range. */
static inline molt_value molt_int_from_int64(molt_ctx *ctx, int64_t i)
{
    return MOLT_CORE_SLOT(ctx, int_from_int64)(ctx, i);
}
/* A float object for a NaN; other doubles are returned inline. */
static inline molt_value molt_float_from_double(molt_ctx *ctx, double d)
{
    return MOLT_CORE_SLOT(ctx, float_from_double)(ctx, d);
}
/* The int as int64_t; MOLT_ERROR without an exception when it is no int or does not fit. */
static inline molt_status molt_int_as_int64(molt_ctx *ctx, molt_value v, int64_t *out)
{
    return MOLT_CORE_SLOT(ctx, int_as_int64)(ctx, v, out);
}
/* ---- Operators (Reference 6) ---- */
static inline molt_value molt_add(molt_ctx *ctx, molt_value left, molt_value right)
{
    return MOLT_CORE_SLOT(ctx, add)(ctx, left, right);
}
static inline molt_value molt_sub(molt_ctx *ctx, molt_value left, molt_value right)
{
    return MOLT_CORE_SLOT(ctx, sub)(ctx, left, right);
}
static inline molt_value molt_mul(molt_ctx *ctx, molt_value left, molt_value right)
{
    return MOLT_CORE_SLOT(ctx, mul)(ctx, left, right);
}
static inline molt_value molt_truediv(molt_ctx *ctx, molt_value left, molt_value right)
{
    return MOLT_CORE_SLOT(ctx, truediv)(ctx, left, right);
}
static inline molt_value molt_floordiv(molt_ctx *ctx, molt_value left, molt_value right)
{
    return MOLT_CORE_SLOT(ctx, floordiv)(ctx, left, right);
}
static inline molt_value molt_mod(molt_ctx *ctx, molt_value left, molt_value right)
{
    return MOLT_CORE_SLOT(ctx, mod)(ctx, left, right);
}
static inline molt_value molt_pow(molt_ctx *ctx, molt_value left, molt_value right)
{
    return MOLT_CORE_SLOT(ctx, pow)(ctx, left, right);
}
static inline molt_value molt_matmul(molt_ctx *ctx, molt_value left, molt_value right)
{
    return MOLT_CORE_SLOT(ctx, matmul)(ctx, left, right);
}
static inline molt_value molt_lshift(molt_ctx *ctx, molt_value left, molt_value right)
{
    return MOLT_CORE_SLOT(ctx, lshift)(ctx, left, right);
}
static inline molt_value molt_rshift(molt_ctx *ctx, molt_value left, molt_value right)
{
    return MOLT_CORE_SLOT(ctx, rshift)(ctx, left, right);
}
static inline molt_value molt_and_(molt_ctx *ctx, molt_value left, molt_value right)
{
    return MOLT_CORE_SLOT(ctx, and_)(ctx, left, right);
}
static inline molt_value molt_or_(molt_ctx *ctx, molt_value left, molt_value right)
{
    return MOLT_CORE_SLOT(ctx, or_)(ctx, left, right);
}
static inline molt_value molt_xor_(molt_ctx *ctx, molt_value left, molt_value right)
{
    return MOLT_CORE_SLOT(ctx, xor_)(ctx, left, right);
}
static inline molt_value molt_iadd(molt_ctx *ctx, molt_value left, molt_value right)
{
    return MOLT_CORE_SLOT(ctx, iadd)(ctx, left, right);
}
static inline molt_value molt_isub(molt_ctx *ctx, molt_value left, molt_value right)
{
    return MOLT_CORE_SLOT(ctx, isub)(ctx, left, right);
}
static inline molt_value molt_imul(molt_ctx *ctx, molt_value left, molt_value right)
{
    return MOLT_CORE_SLOT(ctx, imul)(ctx, left, right);
}
static inline molt_value molt_itruediv(molt_ctx *ctx, molt_value left, molt_value right)
{
    return MOLT_CORE_SLOT(ctx, itruediv)(ctx, left, right);
}
static inline molt_value molt_ifloordiv(molt_ctx *ctx, molt_value left, molt_value right)
{
    return MOLT_CORE_SLOT(ctx, ifloordiv)(ctx, left, right);
}
static inline molt_value molt_imod(molt_ctx *ctx, molt_value left, molt_value right)
{
    return MOLT_CORE_SLOT(ctx, imod)(ctx, left, right);
}
static inline molt_value molt_ipow(molt_ctx *ctx, molt_value left, molt_value right)
{
    return MOLT_CORE_SLOT(ctx, ipow)(ctx, left, right);
}
static inline molt_value molt_imatmul(molt_ctx *ctx, molt_value left, molt_value right)
{
    return MOLT_CORE_SLOT(ctx, imatmul)(ctx, left, right);
}
static inline molt_value molt_ilshift(molt_ctx *ctx, molt_value left, molt_value right)
{
    return MOLT_CORE_SLOT(ctx, ilshift)(ctx, left, right);
}
static inline molt_value molt_irshift(molt_ctx *ctx, molt_value left, molt_value right)
{
    return MOLT_CORE_SLOT(ctx, irshift)(ctx, left, right);
}
static inline molt_value molt_iand(molt_ctx *ctx, molt_value left, molt_value right)
{
    return MOLT_CORE_SLOT(ctx, iand)(ctx, left, right);
}
static inline molt_value molt_ior(molt_ctx *ctx, molt_value left, molt_value right)
{
    return MOLT_CORE_SLOT(ctx, ior)(ctx, left, right);
}
static inline molt_value molt_ixor(molt_ctx *ctx, molt_value left, molt_value right)
{
    return MOLT_CORE_SLOT(ctx, ixor)(ctx, left, right);
}
static inline molt_value molt_neg(molt_ctx *ctx, molt_value operand)
{
    return MOLT_CORE_SLOT(ctx, neg)(ctx, operand);
}
static inline molt_value molt_pos(molt_ctx *ctx, molt_value operand)
{
    return MOLT_CORE_SLOT(ctx, pos)(ctx, operand);
}
static inline molt_value molt_invert(molt_ctx *ctx, molt_value operand)
{
    return MOLT_CORE_SLOT(ctx, invert)(ctx, operand);
}
/* True or False. */
static inline molt_value molt_truth(molt_ctx *ctx, molt_value operand)
{
    return MOLT_CORE_SLOT(ctx, truth)(ctx, operand);
}
static inline molt_value molt_lt(molt_ctx *ctx, molt_value left, molt_value right)
{
    return MOLT_CORE_SLOT(ctx, lt)(ctx, left, right);
}
static inline molt_value molt_le(molt_ctx *ctx, molt_value left, molt_value right)
{
    return MOLT_CORE_SLOT(ctx, le)(ctx, left, right);
}
static inline molt_value molt_eq(molt_ctx *ctx, molt_value left, molt_value right)
{
    return MOLT_CORE_SLOT(ctx, eq)(ctx, left, right);
}
static inline molt_value molt_ne(molt_ctx *ctx, molt_value left, molt_value right)
{
    return MOLT_CORE_SLOT(ctx, ne)(ctx, left, right);
}
static inline molt_value molt_gt(molt_ctx *ctx, molt_value left, molt_value right)
{
    return MOLT_CORE_SLOT(ctx, gt)(ctx, left, right);
}
static inline molt_value molt_ge(molt_ctx *ctx, molt_value left, molt_value right)
{
    return MOLT_CORE_SLOT(ctx, ge)(ctx, left, right);
}
/* item in container: True or False. */
static inline molt_value molt_contains(molt_ctx *ctx, molt_value container, molt_value item)
{
    return MOLT_CORE_SLOT(ctx, contains)(ctx, container, item);
}
/* ---- Attributes and items ---- */
/* object.name with an inline cache (NULL allowed). */
static inline molt_value molt_getattr(molt_ctx *ctx, molt_value object, molt_value name, molt_cache *cache)
{
    return MOLT_CORE_SLOT(ctx, getattr)(ctx, object, name, cache);
}
static inline molt_status molt_setattr(molt_ctx *ctx, molt_value object, molt_value name, molt_value v, molt_cache *cache)
{
    return MOLT_CORE_SLOT(ctx, setattr)(ctx, object, name, v, cache);
}
static inline molt_status molt_delattr(molt_ctx *ctx, molt_value object, molt_value name)
{
    return MOLT_CORE_SLOT(ctx, delattr)(ctx, object, name);
}
static inline molt_value molt_getitem(molt_ctx *ctx, molt_value object, molt_value key)
{
    return MOLT_CORE_SLOT(ctx, getitem)(ctx, object, key);
}
static inline molt_status molt_setitem(molt_ctx *ctx, molt_value object, molt_value key, molt_value v)
{
    return MOLT_CORE_SLOT(ctx, setitem)(ctx, object, key, v);
}
static inline molt_status molt_delitem(molt_ctx *ctx, molt_value object, molt_value key)
{
    return MOLT_CORE_SLOT(ctx, delitem)(ctx, object, key);
}
/* slice(start, stop, step): the parts are None when omitted in the source. */
static inline molt_value molt_slice(molt_ctx *ctx, molt_value start, molt_value stop, molt_value step)
{
    return MOLT_CORE_SLOT(ctx, slice)(ctx, start, stop, step);
}
/* ---- Calls ---- */
/* callee(*args[:nargs], **kw): see molt_entry in layout.h for nargs and kwnames. */
static inline molt_value molt_call(molt_ctx *ctx, molt_value callee, const molt_value *args, size_t nargs, molt_value kwnames)
{
    return MOLT_CORE_SLOT(ctx, call)(ctx, callee, args, nargs, kwnames);
}
/* args[0].name(args[1:], ...) without making a bound method. nargs counts args[0]. With a cache, the site after the
 * frame's own is where the name stands: an error of the look-up belongs there. */
static inline molt_value molt_call_method(molt_ctx *ctx, molt_value name, const molt_value *args, size_t nargs, molt_value kwnames, molt_cache *cache)
{
    return MOLT_CORE_SLOT(ctx, call_method)(ctx, name, args, nargs, kwnames, cache);
}
/* The callable of object.name(...), for calls whose arguments are evaluated between the look-up and the call. When the
 * attribute is a plain function of the class, *object stays and is to be passed first; otherwise it is dropped and
 * *object becomes 0. When raised, *object is untouched. */
static inline molt_value molt_load_method(molt_ctx *ctx, molt_value *object, molt_value name, molt_cache *cache)
{
    return MOLT_CORE_SLOT(ctx, load_method)(ctx, object, name, cache);
}
/* callee(*args, **kwargs): args is any iterable (errors as CPython words them for callee), kwargs 0 or a mapping. */
static inline molt_value molt_call_spread(molt_ctx *ctx, molt_value callee, molt_value args, molt_value kwargs)
{
    return MOLT_CORE_SLOT(ctx, call_spread)(ctx, callee, args, kwargs);
}
/* Binds a call to the parameters of a function: fills argv with code's parameter slots (owned) or raises TypeError. */
static inline molt_status molt_bind(molt_ctx *ctx, molt_value function, const molt_value *args, size_t nargs, molt_value kwnames, molt_value *argv)
{
    return MOLT_CORE_SLOT(ctx, bind)(ctx, function, args, nargs, kwnames, argv);
}
/* Merges mapping into the dict kwargs for a call f(**mapping): raises for a non-mapping, a repeated or a non-str key. */
static inline molt_status molt_merge_keywords(molt_ctx *ctx, molt_value callee, molt_value kwargs, molt_value mapping)
{
    return MOLT_CORE_SLOT(ctx, merge_keywords)(ctx, callee, kwargs, mapping);
}
/* Adds name=v to the dict kwargs for a call with **: raises TypeError when it is there already. */
static inline molt_status molt_add_keyword(molt_ctx *ctx, molt_value callee, molt_value kwargs, molt_value name, molt_value v)
{
    return MOLT_CORE_SLOT(ctx, add_keyword)(ctx, callee, kwargs, name, v);
}
/* ---- Iteration ---- */
static inline molt_value molt_getiter(molt_ctx *ctx, molt_value iterable)
{
    return MOLT_CORE_SLOT(ctx, getiter)(ctx, iterable);
}
/* The next item, MOLT_ABSENT when exhausted (StopIteration is swallowed), 0 when raised. */
static inline molt_value molt_next(molt_ctx *ctx, molt_value iterator)
{
    return MOLT_CORE_SLOT(ctx, next)(ctx, iterator);
}
/* out[0..n): the items of iterable, exactly n (ValueError otherwise), owned. */
static inline molt_status molt_unpack(molt_ctx *ctx, molt_value iterable, uint32_t n, molt_value *out)
{
    return MOLT_CORE_SLOT(ctx, unpack)(ctx, iterable, n, out);
}
/* a, *b, c = iterable: before + 1 + after values; the middle one is a new list. */
static inline molt_status molt_unpack_starred(molt_ctx *ctx, molt_value iterable, uint32_t before, uint32_t after, molt_value *out)
{
    return MOLT_CORE_SLOT(ctx, unpack_starred)(ctx, iterable, before, after, out);
}
/* ---- Building ---- */
/* items are moved in: on return (also when raised) the array's values belong to the callee. */
static inline molt_value molt_tuple_from(molt_ctx *ctx, molt_value *items, size_t n)
{
    return MOLT_CORE_SLOT(ctx, tuple_from)(ctx, items, n);
}
static inline molt_value molt_list_from(molt_ctx *ctx, molt_value *items, size_t n)
{
    return MOLT_CORE_SLOT(ctx, list_from)(ctx, items, n);
}
/* A set of the items, in order (moved in). */
static inline molt_value molt_set_from(molt_ctx *ctx, molt_value *items, size_t n)
{
    return MOLT_CORE_SLOT(ctx, set_from)(ctx, items, n);
}
/* A dict of 2 * npairs words: key, value, key, value ... (moved in). */
static inline molt_value molt_dict_from(molt_ctx *ctx, molt_value *pairs, size_t npairs)
{
    return MOLT_CORE_SLOT(ctx, dict_from)(ctx, pairs, npairs);
}
static inline molt_status molt_list_append(molt_ctx *ctx, molt_value list, molt_value item)
{
    return MOLT_CORE_SLOT(ctx, list_append)(ctx, list, item);
}
static inline molt_status molt_list_extend(molt_ctx *ctx, molt_value list, molt_value iterable)
{
    return MOLT_CORE_SLOT(ctx, list_extend)(ctx, list, iterable);
}
/* *iterable in a call or display: list_extend with the error text of a starred expression. */
static inline molt_status molt_list_extend_starred(molt_ctx *ctx, molt_value list, molt_value iterable)
{
    return MOLT_CORE_SLOT(ctx, list_extend_starred)(ctx, list, iterable);
}
static inline molt_status molt_set_add(molt_ctx *ctx, molt_value set, molt_value item)
{
    return MOLT_CORE_SLOT(ctx, set_add)(ctx, set, item);
}
static inline molt_status molt_set_update(molt_ctx *ctx, molt_value set, molt_value iterable)
{
    return MOLT_CORE_SLOT(ctx, set_update)(ctx, set, iterable);
}
static inline molt_status molt_dict_set(molt_ctx *ctx, molt_value dict, molt_value key, molt_value v)
{
    return MOLT_CORE_SLOT(ctx, dict_set)(ctx, dict, key, v);
}
/* {**mapping} */
static inline molt_status molt_dict_update(molt_ctx *ctx, molt_value dict, molt_value mapping)
{
    return MOLT_CORE_SLOT(ctx, dict_update)(ctx, dict, mapping);
}
static inline molt_value molt_list_to_tuple(molt_ctx *ctx, molt_value list)
{
    return MOLT_CORE_SLOT(ctx, list_to_tuple)(ctx, list);
}
/* The parts of an f-string, each a str, joined. Moved in. */
static inline molt_value molt_join_str(molt_ctx *ctx, molt_value *parts, size_t n)
{
    return MOLT_CORE_SLOT(ctx, join_str)(ctx, parts, n);
}
/* format(v, spec) after conversion 's', 'r', 'a' or 0. spec: a str, or 0 for the empty one. */
static inline molt_value molt_format_value(molt_ctx *ctx, molt_value v, int32_t conversion, molt_value spec)
{
    return MOLT_CORE_SLOT(ctx, format_value)(ctx, v, conversion, spec);
}
static inline molt_value molt_new_cell(molt_ctx *ctx, molt_value contents_or_0)
{
    return MOLT_CORE_SLOT(ctx, new_cell)(ctx, contents_or_0);
}
/* A generator, coroutine or asynchronous generator for callee's code, parameters moved in from argv. */
static inline molt_value molt_make_generator(molt_ctx *ctx, molt_value callee, molt_value *argv)
{
    return MOLT_CORE_SLOT(ctx, make_generator)(ctx, callee, argv);
}
/* ---- Names ---- */
/* A global of the module, then a builtin; NameError otherwise. globals: the module's dict. */
static inline molt_value molt_load_global(molt_ctx *ctx, molt_value globals, molt_value name, molt_cache *cache)
{
    return MOLT_CORE_SLOT(ctx, load_global)(ctx, globals, name, cache);
}
static inline molt_status molt_store_global(molt_ctx *ctx, molt_value globals, molt_value name, molt_value v)
{
    return MOLT_CORE_SLOT(ctx, store_global)(ctx, globals, name, v);
}
static inline molt_status molt_delete_global(molt_ctx *ctx, molt_value globals, molt_value name)
{
    return MOLT_CORE_SLOT(ctx, delete_global)(ctx, globals, name);
}
/* Class bodies: namespace, then globals, then builtins. */
static inline molt_value molt_load_name(molt_ctx *ctx, molt_value name_space, molt_value globals, molt_value name)
{
    return MOLT_CORE_SLOT(ctx, load_name)(ctx, name_space, globals, name);
}
static inline molt_status molt_store_name(molt_ctx *ctx, molt_value name_space, molt_value name, molt_value v)
{
    return MOLT_CORE_SLOT(ctx, store_name)(ctx, name_space, name, v);
}
static inline molt_status molt_delete_name(molt_ctx *ctx, molt_value name_space, molt_value name)
{
    return MOLT_CORE_SLOT(ctx, delete_name)(ctx, name_space, name);
}
/* Class bodies: namespace first, then the cell (Reference 4.2.2). */
static inline molt_value molt_load_classderef(molt_ctx *ctx, molt_value name_space, molt_value cell, molt_value name)
{
    return MOLT_CORE_SLOT(ctx, load_classderef)(ctx, name_space, cell, name);
}
/* Raises UnboundLocalError or NameError (free variable) for a variable that is not bound. */
static inline molt_status molt_raise_unbound(molt_ctx *ctx, molt_value name, int32_t is_free)
{
    return MOLT_CORE_SLOT(ctx, raise_unbound)(ctx, name, is_free);
}
/* The builtin of this name, whatever the program did to its globals; SystemError when absent. */
static inline molt_value molt_builtin(molt_ctx *ctx, molt_value name)
{
    return MOLT_CORE_SLOT(ctx, builtin)(ctx, name);
}
/* globals(), locals() of the innermost frame, when the compiler proved that the builtins are meant. */
static inline molt_value molt_locals(molt_ctx *ctx)
{
    return MOLT_CORE_SLOT(ctx, locals)(ctx);
}
/* ---- Functions and classes ---- */
/* defaults: tuple or 0; kwdefaults: dict or 0; annotations: a dict, or 0; closure: tuple of cells, or 0. */
static inline molt_value molt_make_function(molt_ctx *ctx, const molt_code *code, molt_value globals, molt_value defaults, molt_value kwdefaults, molt_value annotations, molt_value closure)
{
    return MOLT_CORE_SLOT(ctx, make_function)(ctx, code, globals, defaults, kwdefaults, annotations, closure);
}
/* The class statement (PEP 3115, 487, 560): body is the class body's function, called with the namespace. bases and
 * keywords as in a call, args[0] being the first base. */
static inline molt_value molt_build_class(molt_ctx *ctx, molt_value body, molt_value name, const molt_value *args, size_t nargs, molt_value kwnames)
{
    return MOLT_CORE_SLOT(ctx, build_class)(ctx, body, name, args, nargs, kwnames);
}
/* super() without arguments: the __class__ cell and the first parameter. */
static inline molt_value molt_super_zero(molt_ctx *ctx, molt_value class_cell, molt_value self)
{
    return MOLT_CORE_SLOT(ctx, super_zero)(ctx, class_cell, self);
}
/* super().name without making the super object, when `super` is the builtin. */
static inline molt_value molt_super_getattr(molt_ctx *ctx, molt_value class_cell, molt_value self, molt_value name)
{
    return MOLT_CORE_SLOT(ctx, super_getattr)(ctx, class_cell, self, name);
}
/* ---- Exceptions ---- */
/* raise exc [from cause]; cause is MOLT_ABSENT when not written. Always MOLT_ERROR. */
static inline molt_status molt_raise(molt_ctx *ctx, molt_value exc, molt_value cause)
{
    return MOLT_CORE_SLOT(ctx, raise)(ctx, exc, cause);
}
/* raise without operand: RuntimeError when nothing is being handled. */
static inline molt_status molt_reraise(molt_ctx *ctx)
{
    return MOLT_CORE_SLOT(ctx, reraise)(ctx);
}
/* Raises the exception object exactly as it is (the end of an except or finally block). Moved in. */
static inline molt_status molt_restore(molt_ctx *ctx, molt_value exc)
{
    return MOLT_CORE_SLOT(ctx, restore)(ctx, exc);
}
/* Takes the pending exception for a handler: normalised, with this frame's traceback entry, and made the handled one.
 * *previous: what was handled before (owned; None if nothing), to be given back to end_except. */
static inline molt_value molt_begin_except(molt_ctx *ctx, molt_value *previous)
{
    return MOLT_CORE_SLOT(ctx, begin_except)(ctx, previous);
}
/* previous is moved in. */
static inline void molt_end_except(molt_ctx *ctx, molt_value previous)
{
    MOLT_CORE_SLOT(ctx, end_except)(ctx, previous);
}
/* Does exc match the class or tuple of an except clause? True or False; TypeError for what is no exception class. */
static inline molt_value molt_exception_matches(molt_ctx *ctx, molt_value exc, molt_value class_or_tuple)
{
    return MOLT_CORE_SLOT(ctx, exception_matches)(ctx, exc, class_or_tuple);
}
/* Makes exc the handled exception, between begin_except and its end_except: the body of an except* clause handles a part. */
static inline void molt_set_handled(molt_ctx *ctx, molt_value exc)
{
    MOLT_CORE_SLOT(ctx, set_handled)(ctx, exc);
}
/* except* (PEP 654): *matched, *rest: owned, None when empty. */
static inline molt_status molt_exception_match_star(molt_ctx *ctx, molt_value exc, molt_value class_or_tuple, molt_value *matched, molt_value *rest)
{
    return MOLT_CORE_SLOT(ctx, exception_match_star)(ctx, exc, class_or_tuple, matched, rest);
}
/* The end of a try with except*: raised: list of what the handlers raised, or unhandled rests. None, or what to restore. */
static inline molt_value molt_exception_prep_reraise_star(molt_ctx *ctx, molt_value original, molt_value raised)
{
    return MOLT_CORE_SLOT(ctx, exception_prep_reraise_star)(ctx, original, raised);
}
/* Adds the innermost frame at its current site to the traceback of the pending exception. */
static inline void molt_traceback(molt_ctx *ctx)
{
    MOLT_CORE_SLOT(ctx, traceback)(ctx);
}
/* The frame left the C stack while someone holds its object. */
static inline void molt_frame_leave(molt_ctx *ctx, molt_frame *frame)
{
    MOLT_CORE_SLOT(ctx, frame_leave)(ctx, frame);
}
/* RecursionError: depth or C stack exhausted. */
static inline molt_status molt_raise_recursion(molt_ctx *ctx)
{
    return MOLT_CORE_SLOT(ctx, raise_recursion)(ctx);
}
/* AssertionError(message); MOLT_ABSENT: without message. */
static inline molt_status molt_raise_assertion(molt_ctx *ctx, molt_value message)
{
    return MOLT_CORE_SLOT(ctx, raise_assertion)(ctx, message);
}
/* ---- with (PEP 343, 492) ---- */
/* Looks up __exit__ and __enter__ on the type, calls __enter__: *exit is the bound exit method. */
static inline molt_value molt_with_enter(molt_ctx *ctx, molt_value manager, molt_value *exit)
{
    return MOLT_CORE_SLOT(ctx, with_enter)(ctx, manager, exit);
}
/* exit(type, value, traceback): exc is 0 on a normal end. True when the exception is to be swallowed. */
static inline molt_value molt_with_exit(molt_ctx *ctx, molt_value exit, molt_value exc)
{
    return MOLT_CORE_SLOT(ctx, with_exit)(ctx, exit, exc);
}
static inline molt_value molt_async_with_enter(molt_ctx *ctx, molt_value manager, molt_value *exit)
{
    return MOLT_CORE_SLOT(ctx, async_with_enter)(ctx, manager, exit);
}
/* The awaitable that exit(...) returned. */
static inline molt_value molt_async_with_exit(molt_ctx *ctx, molt_value exit, molt_value exc)
{
    return MOLT_CORE_SLOT(ctx, async_with_exit)(ctx, exit, exc);
}
/* ---- Resumable code ---- */
/* One step of `yield from` / `await` on iterator: gives MOLT_RESUME_*. mode and in as molt_resume got them. */
static inline molt_status molt_delegate(molt_ctx *ctx, molt_value iterator, int32_t mode, molt_value in, molt_value *out)
{
    return MOLT_CORE_SLOT(ctx, delegate)(ctx, iterator, mode, in, out);
}
/* The iterator of `yield from`. */
static inline molt_value molt_yield_from_iter(molt_ctx *ctx, molt_value iterable)
{
    return MOLT_CORE_SLOT(ctx, yield_from_iter)(ctx, iterable);
}
/* The iterator of `await`; context: 0, or 1 in `async for`, 2 in `async with __aenter__`, 3 in `__aexit__` (error texts). */
static inline molt_value molt_await_iter(molt_ctx *ctx, molt_value awaitable, int32_t context)
{
    return MOLT_CORE_SLOT(ctx, await_iter)(ctx, awaitable, context);
}
static inline molt_value molt_async_iter(molt_ctx *ctx, molt_value iterable)
{
    return MOLT_CORE_SLOT(ctx, async_iter)(ctx, iterable);
}
/* The awaitable of `__anext__`. */
static inline molt_value molt_async_next(molt_ctx *ctx, molt_value iterator)
{
    return MOLT_CORE_SLOT(ctx, async_next)(ctx, iterator);
}
/* Is the pending exception StopAsyncIteration? Then it is dropped: True; otherwise False. */
static inline molt_value molt_async_exhausted(molt_ctx *ctx)
{
    return MOLT_CORE_SLOT(ctx, async_exhausted)(ctx);
}
/* What `yield v` gives the caller inside an asynchronous generator. */
static inline molt_value molt_async_wrap(molt_ctx *ctx, molt_value v)
{
    return MOLT_CORE_SLOT(ctx, async_wrap)(ctx, v);
}
/* ---- Imports ---- */
/* import name / from name import ...: level as in __import__, fromlist None or a tuple. The module that the
 * statement binds. */
static inline molt_value molt_import_name(molt_ctx *ctx, molt_value globals, molt_value name, molt_value fromlist, int32_t level)
{
    return MOLT_CORE_SLOT(ctx, import_name)(ctx, globals, name, fromlist, level);
}
static inline molt_value molt_import_from(molt_ctx *ctx, molt_value module, molt_value name)
{
    return MOLT_CORE_SLOT(ctx, import_from)(ctx, module, name);
}
static inline molt_status molt_import_star(molt_ctx *ctx, molt_value globals, molt_value module)
{
    return MOLT_CORE_SLOT(ctx, import_star)(ctx, globals, module);
}
/* import a.b.c as d: the submodule reached from what import_name gave. */
static inline molt_value molt_import_submodule(molt_ctx *ctx, molt_value module, molt_value dotted_name)
{
    return MOLT_CORE_SLOT(ctx, import_submodule)(ctx, module, dotted_name);
}
/* ---- Pattern matching (PEP 634) ---- */
static inline molt_value molt_match_is_sequence(molt_ctx *ctx, molt_value subject)
{
    return MOLT_CORE_SLOT(ctx, match_is_sequence)(ctx, subject);
}
static inline molt_value molt_match_is_mapping(molt_ctx *ctx, molt_value subject)
{
    return MOLT_CORE_SLOT(ctx, match_is_mapping)(ctx, subject);
}
/* The values for the tuple of keys as a tuple, or None. */
static inline molt_value molt_match_keys(molt_ctx *ctx, molt_value subject, molt_value keys)
{
    return MOLT_CORE_SLOT(ctx, match_keys)(ctx, subject, keys);
}
/* The attributes as a tuple (npositional from __match_args__, then the names), or None. */
static inline molt_value molt_match_class(molt_ctx *ctx, molt_value subject, molt_value cls, uint32_t npositional, molt_value names)
{
    return MOLT_CORE_SLOT(ctx, match_class)(ctx, subject, cls, npositional, names);
}
/* A new dict of the subject without the keys. */
static inline molt_value molt_match_rest(molt_ctx *ctx, molt_value subject, molt_value keys)
{
    return MOLT_CORE_SLOT(ctx, match_rest)(ctx, subject, keys);
}
/* len(subject). */
static inline molt_status molt_length(molt_ctx *ctx, molt_value subject, int64_t *out)
{
    return MOLT_CORE_SLOT(ctx, length)(ctx, subject, out);
}
/* ---- Type parameters (PEP 695) ---- */
/* kind: 0 TypeVar, 1 ParamSpec, 2 TypeVarTuple. bound: a function without parameters, a tuple-making one for
 * constraints (constrained 1), or 0. */
static inline molt_value molt_type_parameter(molt_ctx *ctx, molt_value name, int32_t kind, molt_value bound, int32_t constrained)
{
    return MOLT_CORE_SLOT(ctx, type_parameter)(ctx, name, kind, bound, constrained);
}
/* type name[params] = value: params tuple or None, evaluate: function without parameters. */
static inline molt_value molt_type_alias(molt_ctx *ctx, molt_value name, molt_value params, molt_value evaluate)
{
    return MOLT_CORE_SLOT(ctx, type_alias)(ctx, name, params, evaluate);
}
/* Sets __type_params__ of a function; for a class body gives the Generic[...] base. */
static inline molt_status molt_set_type_params(molt_ctx *ctx, molt_value function, molt_value params)
{
    return MOLT_CORE_SLOT(ctx, set_type_params)(ctx, function, params);
}
static inline molt_value molt_generic_base(molt_ctx *ctx, molt_value params)
{
    return MOLT_CORE_SLOT(ctx, generic_base)(ctx, params);
}
/* ---- Program ---- */
/* The module object of a definition (created and registered in sys.modules), its body not run. */
static inline molt_value molt_module_object(molt_ctx *ctx, const molt_module_def *def)
{
    return MOLT_CORE_SLOT(ctx, module_object)(ctx, def);
}
/* Starts the program: checks needs, builds constants, runs modules[0] as __main__, prints an uncaught exception, runs
 * the exit sequence. The process exit status. */
static inline int32_t molt_run_program(molt_ctx *ctx, const molt_program *program, int32_t argc, char **argv)
{
    return MOLT_CORE_SLOT(ctx, run_program)(ctx, program, argc, argv);
}
/* Merges a dict of annotations: name: value into __annotations__ of a namespace (module or class body). */
static inline molt_status molt_annotate(molt_ctx *ctx, molt_value name_space, molt_value name, molt_value annotation)
{
    return MOLT_CORE_SLOT(ctx, annotate)(ctx, name_space, name, annotation);
}
/* Prepares __annotations__ in a namespace when it is absent. */
static inline molt_status molt_setup_annotations(molt_ctx *ctx, molt_value name_space)
{
    return MOLT_CORE_SLOT(ctx, setup_annotations)(ctx, name_space);
}
/* left += right where the result goes back into the variable that holds left. An exact str that nobody else has grows in
 * place: then the variable is 0 and its reference is the result's. When it raises the variable is as it was. */
static inline molt_value molt_iadd_variable(molt_ctx *ctx, molt_value *variable, molt_value right)
{
    return MOLT_CORE_SLOT(ctx, iadd_variable)(ctx, variable, right);
}
/* C(...) where that is object.__new__ and then __init__, a plain function with this code: a new instance, and
 * cache->value is the function (borrowed). ABSENT, without an exception, in every other case. */
static inline molt_value molt_new_instance(molt_ctx *ctx, molt_value callee, const struct molt_code *init, molt_cache *cache)
{
    return MOLT_CORE_SLOT(ctx, new_instance)(ctx, callee, init, cache);
}
/* What __init__ gave (owned): None, or TypeError. */
static inline molt_status molt_init_done(molt_ctx *ctx, molt_value result)
{
    return MOLT_CORE_SLOT(ctx, init_done)(ctx, result);
}
/* What super().name(...) of self comes to, when that is a plain function: owned, to be called with self first. ABSENT
 * when it is anything else. */
static inline molt_value molt_super_function(molt_ctx *ctx, molt_value class_cell, molt_value self, molt_value name, molt_cache *cache)
{
    return MOLT_CORE_SLOT(ctx, super_function)(ctx, class_cell, self, name, cache);
}
/* isinstance(object, cls). */
static inline molt_value molt_is_instance(molt_ctx *ctx, molt_value object, molt_value cls)
{
    return MOLT_CORE_SLOT(ctx, is_instance)(ctx, object, cls);
}
/* As next, for loops that take pairs apart: MOLT_PAIRED when the item is a pair that stands (owned) in pair[0] and pair[1]. */
static inline molt_value molt_next_pair(molt_ctx *ctx, molt_value iterator, molt_value *pair)
{
    return MOLT_CORE_SLOT(ctx, next_pair)(ctx, iterator, pair);
}
/* object[start:stop:step] as the source spells it: the parts are None when omitted. Builtin sequences see no slice object
 * that lasts; everybody else gets a new one. */
static inline molt_value molt_getslice(molt_ctx *ctx, molt_value object, molt_value start, molt_value stop, molt_value step)
{
    return MOLT_CORE_SLOT(ctx, getslice)(ctx, object, start, stop, step);
}
static inline molt_status molt_setslice(molt_ctx *ctx, molt_value object, molt_value start, molt_value stop, molt_value step, molt_value v)
{
    return MOLT_CORE_SLOT(ctx, setslice)(ctx, object, start, stop, step, v);
}
/* ---- Folds: generator expressions whose items a builtin takes at once ---- */
/* The next item (borrowed), where emitted code does not take it in line. Whatever it runs has the frame behind the running one.
 * True when the fold has its result already. */
static inline molt_value molt_fold_item(molt_ctx *ctx, molt_fold *fold, molt_value item)
{
    return MOLT_CORE_SLOT(ctx, fold_item)(ctx, fold, item);
}
/* What the fold comes to: ValueError for the least or greatest of nothing. The fold holds nothing afterwards. */
static inline molt_value molt_fold_result(molt_ctx *ctx, molt_fold *fold)
{
    return MOLT_CORE_SLOT(ctx, fold_result)(ctx, fold);
}
/* An exception leaves the running frame, which is that of a fold: its traceback entry, and RuntimeError in place of
 * StopIteration (PEP 479). */
static inline void molt_fold_raised(molt_ctx *ctx)
{
    MOLT_CORE_SLOT(ctx, fold_raised)(ctx);
}
