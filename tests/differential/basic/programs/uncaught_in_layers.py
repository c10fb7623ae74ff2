"""A failing batch job: retries, notes, groups of errors, cleanup that fails too; it ends with an uncaught group."""
import contextlib
import sys
import traceback
import warnings


class JobError(Exception):
    code = 1

    def __init_subclass__(cls, code=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.code = code or cls.code + 1


class Retry(JobError):
    pass


class Fatal(JobError, code=40):
    def __str__(self):
        return f"[{self.code}] {super().__str__()}"


class Batch(ExceptionGroup):
    def derive(self, excs):
        return Batch(self.message, excs)

    @property
    def worst(self):
        return max((getattr(e, "code", 0) for e in self.leaves()), default=0)

    def leaves(self):
        for e in self.exceptions:
            yield from e.leaves() if isinstance(e, Batch) else (e,)


def attempt(job, tries=3):
    errors = []
    for n in range(1, tries + 1):
        try:
            return job(n)
        except Retry as error:
            error.add_note(f"try {n} of {tries}")
            errors.append(error)
            if n == tries:
                raise Batch(f"{job.__name__} gave up", errors) from errors[0]
        finally:
            log.append((job.__name__, n))


log = []


def fine(n):
    return n * 10


def flaky(n):
    if n < 3:
        raise Retry(f"flaky {n}")
    return "at last"


def hopeless(n):
    try:
        return {}[n]
    except KeyError as error:
        raise Retry(f"hopeless {n}") from (error if n % 2 else None)


def broken(n):
    with contextlib.ExitStack() as stack:
        stack.callback(lambda: [][n])
        stack.push(lambda kind, value, tb: print("  exit sees", kind.__name__, value) and False)
        raise Fatal("disk", n)


def run(jobs):
    results, errors = {}, []
    for job in jobs:
        try:
            results[job.__name__] = attempt(job)
        except Exception as error:
            errors.append(error)
    return results, errors


results, errors = run([fine, flaky, hopeless, broken])
print(results, [type(e).__name__ for e in errors], log)
group = Batch("night run", errors)
print(repr(group)[:60], group.worst, [str(e) for e in group.leaves()], group.exceptions[0].__cause__ is group.exceptions[0].exceptions[0])
matched, rest = group.split(Retry)
print(type(matched).__name__, [len(e.exceptions) for e in matched.exceptions], type(rest).__name__, rest.exceptions, group.subgroup(lambda e: isinstance(e, JobError) and e.code > 30))
inner = errors[1].__context__
print(type(errors[1]).__name__, errors[1], type(inner).__name__, inner, inner.code, Retry.code, Fatal.code, JobError.code)
try:
    try:
        raise group
    except* Retry as caught:
        print("retries:", [e.__notes__ for e in caught.leaves()])
        raise Fatal("while handling") from None
    except* (IndexError, Fatal) as caught:
        print("others:", caught.exceptions)
        raise
except BaseException as error:
    print(type(error).__name__, error, [type(e).__name__ for e in error.exceptions])
    final = error
try:
    raise ExceptionGroup("plain", [ValueError(1), ExceptionGroup("deep", [TypeError(2), ValueError(3)])])
except* ValueError as g:
    print(g, [str(e) for e in g.exceptions])
except* TypeError as g:
    print(g.exceptions[0].exceptions)
else:
    print("never")
finally:
    print("finally", sys.exception())
for bad in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [1]), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup("x", [KeyboardInterrupt()]), lambda: BaseExceptionGroup("x", [KeyboardInterrupt()]), lambda: BaseExceptionGroup("x", [ValueError()]), lambda: ExceptionGroup("x", ValueError()), lambda: group.split(3), lambda: Batch("x")):
    try:
        print(repr(bad()))
    except Exception as error:
        print(type(error).__name__, error)
sys.stdout.flush()
final.add_note("the end")
raise final from Fatal("root", "cause")
