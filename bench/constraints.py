"""One-way constraints that keep variables equal, scaled or summed: a planner and many small virtual calls."""
import sys

REQUIRED, STRONG, NORMAL, WEAK = range(4)


class Variable:
    def __init__(self, name, value=0):
        self.name = name
        self.value = value
        self.constraints = []
        self.determined_by = None
        self.strength = WEAK + 1
        self.mark = 0
        self.stay = True


class Constraint:
    def __init__(self, strength):
        self.strength = strength
        self.output = None

    def attach(self, *variables):
        for variable in variables:
            variable.constraints.append(self)

    def inputs_known(self, mark):
        for variable in self.inputs():
            if not (variable.mark == mark or variable.stay or variable.determined_by is None):
                return False
        return True

    def is_satisfied(self):
        return self.output is not None

    def inputs(self):
        return ()

    def is_input(self):
        return False


class Stay(Constraint):
    def __init__(self, variable, strength):
        super().__init__(strength)
        self.variable = variable
        self.attach(variable)

    def choose(self, mark):
        free = self.variable.mark != mark and self.strength < self.variable.strength
        self.output = self.variable if free else None

    def execute(self):
        pass


class Edit(Stay):
    def is_input(self):
        return True


class Binary(Constraint):
    def __init__(self, first, second, strength):
        super().__init__(strength)
        self.first = first
        self.second = second
        self.attach(first, second)

    def choose(self, mark):
        self.output = None
        if self.first.mark == mark:
            if self.second.mark != mark and self.strength < self.second.strength:
                self.output = self.second
        elif self.second.mark == mark:
            if self.strength < self.first.strength:
                self.output = self.first
        else:
            weaker = self.first if self.first.strength > self.second.strength else self.second
            if self.strength < weaker.strength:
                self.output = weaker

    def inputs(self):
        return (self.first,) if self.output is self.second else (self.second,)


class Equal(Binary):
    def execute(self):
        if self.output is self.second:
            self.second.value = self.first.value
        else:
            self.first.value = self.second.value


class Scale(Binary):
    def __init__(self, first, second, factor, offset, strength):
        super().__init__(first, second, strength)
        self.factor = factor
        self.offset = offset

    def execute(self):
        if self.output is self.second:
            self.second.value = self.first.value * self.factor + self.offset
        else:
            self.first.value = (self.second.value - self.offset) // self.factor


class Planner:
    def __init__(self):
        self.mark = 0
        self.executed = 0

    def add(self, constraint):
        self.mark += 1
        while constraint is not None:
            constraint = self.satisfy(constraint)

    def satisfy(self, constraint):
        constraint.choose(self.mark)
        out = constraint.output
        if out is None:
            return None
        overridden = out.determined_by
        if overridden is not None:
            overridden.output = None
        out.determined_by = constraint
        self.propagate(constraint)
        out.mark = self.mark
        return overridden

    def propagate(self, constraint):
        todo = [constraint]
        while todo:
            one = todo.pop()
            out = one.output
            strength = one.strength
            for variable in one.inputs():
                if variable.strength > strength:
                    strength = variable.strength
            out.strength = strength
            out.stay = not one.is_input() and all(v.stay for v in one.inputs())
            self.executed += 1
            one.execute()
            for other in out.constraints:
                if other is not out.determined_by and other.is_satisfied() and other.output is not out:
                    todo.append(other)

    def remove(self, constraint):
        out = constraint.output
        constraint.output = None
        if out is not None:
            out.determined_by = None
            out.strength = WEAK + 1
            out.stay = True

    def plan(self, sources):
        self.mark += 1
        order, todo = [], [s for s in sources if s.is_satisfied()]
        while todo:
            one = todo.pop()
            out = one.output
            if out.mark != self.mark and one.inputs_known(self.mark):
                order.append(one)
                out.mark = self.mark
                for other in out.constraints:
                    if other is not out.determined_by and other.is_satisfied():
                        todo.append(other)
        return order


def chain(n):
    planner = Planner()
    variables = [Variable(f"v{i}") for i in range(n + 1)]
    for left, right in zip(variables, variables[1:]):
        planner.add(Equal(left, right, REQUIRED))
    planner.add(Stay(variables[n], NORMAL))
    edit = Edit(variables[0], STRONG)
    planner.add(edit)
    steps = planner.plan([edit])
    total = 0
    for value in range(60):
        variables[0].value = value
        for step in steps:
            step.execute()
        total += variables[n].value
    planner.remove(edit)
    return total + planner.executed


def projection(n):
    planner = Planner()
    total = 0
    pairs = []
    for i in range(n):
        source, target = Variable("source", i), Variable("target", i)
        pairs.append((source, target))
        planner.add(Stay(source, NORMAL))
        planner.add(Scale(source, target, 10, 1000 - i, REQUIRED))
    for round_number in range(4):
        for source, target in pairs:
            edit = Edit(source, STRONG)
            planner.add(edit)
            source.value = round_number * 3 + 1
            for step in planner.plan([edit]):
                step.execute()
            total += target.value
            planner.remove(edit)
    return total + planner.executed


size = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
print(chain(size), projection(size))
