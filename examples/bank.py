"""A small bank: accounts of several kinds, a ledger that must balance, and every way a transfer can fail."""


class BankError(Exception):
    """Anything the bank refuses to do."""


class InsufficientFunds(BankError):
    def __init__(self, account, needed):
        super().__init__(f"{account.owner} lacks {money(needed - account.available)}")
        self.account = account
        self.needed = needed


class AccountFrozen(BankError):
    def __init__(self, account):
        super().__init__(f"account of {account.owner} is frozen")


class UnknownAccount(BankError, LookupError):
    def __str__(self):
        return f"no account {self.args[0]!r}"


def money(cents):
    """Cents as text: -1,234.50."""
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100:,}.{abs(cents) % 100:02}"


def cents(text):
    """Text as cents; '12', '12.5' and '1,234.56' are understood."""
    whole, point, fraction = text.replace(",", "").partition(".")
    if not whole.lstrip("-").isdigit() or (point and not fraction.isdigit()) or len(fraction) > 2:
        raise ValueError(f"not an amount: {text!r}")
    value = abs(int(whole)) * 100 + int((fraction + "00")[:2])
    return -value if whole.startswith("-") else value


class Amount:
    """A descriptor for a number of cents that may not become negative."""

    def __set_name__(self, owner, name):
        self.slot = "_" + name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return getattr(instance, self.slot, 0)

    def __set__(self, instance, value):
        if value < 0:
            raise ValueError(f"{self.slot[1:]} cannot be negative")
        setattr(instance, self.slot, value)


class Account:
    """What all accounts share. Subclasses say how much can be taken out, and what a month brings."""

    kinds = {}
    limit = Amount()
    _next_number = 1000

    def __init_subclass__(cls, /, kind, **rest):
        super().__init_subclass__(**rest)
        Account.kinds[kind] = cls
        cls.kind = kind

    def __init__(self, owner, opening=0):
        self.owner = owner
        self.balance = opening
        self.frozen = False
        self.history = []
        self.number = Account._next_number
        Account._next_number += 1

    @classmethod
    def open(cls, kind, owner, opening="0"):
        try:
            account_class = cls.kinds[kind]
        except KeyError as missing:
            raise BankError(f"no such kind of account: {kind}") from missing
        return account_class(owner, cents(opening))

    @property
    def available(self):
        return self.balance

    def deposit(self, amount, note="deposit"):
        self._check(amount)
        self._book(amount, note)

    def withdraw(self, amount, note="withdrawal"):
        self._check(amount)
        if amount > self.available:
            raise InsufficientFunds(self, amount)
        self._book(-amount, note)

    def month_end(self):
        """Interest and fees; the bank calls it once a month."""

    def _check(self, amount):
        if self.frozen:
            raise AccountFrozen(self)
        if amount <= 0:
            raise ValueError("amount must be positive")

    def _book(self, amount, note):
        self.balance += amount
        self.history.append((amount, note))

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {money(self.balance)})"

    def __iadd__(self, amount):
        self.deposit(amount)
        return self


class Current(Account, kind="current"):
    fee = 150

    def __init__(self, owner, opening=0):
        super().__init__(owner, opening)
        self.limit = 50_000

    @property
    def available(self):
        return self.balance + self.limit

    def month_end(self):
        if self.balance < 0:
            self._book(-self.fee, "overdraft fee")
        super().month_end()


class Savings(Account, kind="savings"):
    rate = 0.02

    def month_end(self):
        interest = round(self.balance * self.rate / 12)
        if interest:
            self._book(interest, "interest")
        super().month_end()


class YoungSaver(Savings, kind="young"):
    rate = Savings.rate * 2

    def withdraw(self, amount, note="withdrawal"):
        if amount > 10_000:
            raise BankError(f"{self.owner} may take out at most {money(10_000)} at once")
        super().withdraw(amount, note)


class Transaction:
    """All or nothing: undoes the bookings on its accounts when its block fails."""

    def __init__(self, *accounts):
        self.accounts = accounts

    def __enter__(self):
        self.before = [(account, account.balance, len(account.history)) for account in self.accounts]
        return self

    def __exit__(self, kind, error, traceback):
        if kind is not None:
            for account, balance, length in self.before:
                account.balance = balance
                del account.history[length:]
        return False


class Bank:
    def __init__(self):
        self.accounts = {}
        self.refused = []

    def open(self, kind, owner, opening="0"):
        account = self.accounts[owner] = Account.open(kind, owner, opening)
        return account

    def __getitem__(self, owner):
        try:
            return self.accounts[owner]
        except KeyError:
            raise UnknownAccount(owner) from None

    def transfer(self, source, target, amount):
        payer, payee = self[source], self[target]
        with Transaction(payer, payee):
            payer.withdraw(amount, f"to {target}")
            payee.deposit(amount, f"from {source}")

    def attempt(self, source, target, amount):
        """A transfer whose refusal is noted instead of raised."""
        try:
            self.transfer(source, target, cents(amount))
        except BankError as error:
            self.refused.append(error)
            print(f"  refused: {type(error).__name__}: {error}")
        except ValueError as error:
            print(f"  invalid: {error}")
        else:
            print(f"  {source} -> {target}: {amount}")
        finally:
            self.check()

    def check(self):
        for account in self.accounts.values():
            assert account.balance == account_opening[account.owner] + sum(a for a, _ in account.history), account

    def month_end(self):
        for account in self.accounts.values():
            account.month_end()

    def statement(self):
        for owner, account in sorted(self.accounts.items()):
            print(f"{account.number} {owner:<8} {account.kind:<8} {money(account.balance):>12}")
            for amount, note in account.history:
                print(f"       {money(amount):>12}  {note}")


bank = Bank()
for row in ("current ada 1,200.50", "savings bob 80000", "young cleo 300", "current dan"):
    bank.open(*row.split())
account_opening = {owner: account.balance for owner, account in bank.accounts.items()}

print("transfers")
bank.attempt("ada", "bob", "1700.5")
bank.attempt("ada", "cleo", "0.01")
bank.attempt("cleo", "dan", "250")
bank.attempt("cleo", "dan", "99.99")
bank.attempt("bob", "eve", "5")
bank.attempt("bob", "dan", "-5")
bank.attempt("bob", "dan", "five")
bank["dan"].frozen = True
bank.attempt("bob", "dan", "10")
bank["dan"].frozen = False
dan = bank["dan"]
dan += 12345
bank.month_end()

print("\nstatement")
bank.statement()
print("\ntotal", money(sum(account.balance for account in bank.accounts.values())))
print("refused", [type(error).__name__ for error in bank.refused])
print(dan, isinstance(bank.refused[2], LookupError), sorted(Account.kinds))
try:
    dan.limit = -1
except ValueError as error:
    print("limit:", error)
try:
    bank.open("offshore", "eve")
except BankError as error:
    print(error, "<-", repr(error.__cause__))
