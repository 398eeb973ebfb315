"""Tables of fitted weights: for every trait how many bits so much of it gives, written by a script."""

from bisect import bisect_right

from checker import memo

Weights = dict[str, tuple[list[float], list[float]]]  # by trait: the amounts, ascending, and the bits from each on


def read(module: str, name: str) -> Weights:
    """The weights of the table `name.tsv` beside a module, from what is remembered of it."""
    file = f"{name}.tsv"
    return memo.derived(name, *memo.beside(module, file), make=lambda: parse(module.rpartition(".")[0], file))


def parse(package: str, file: str) -> Weights:
    """The same from the table's file: rows of a trait, the least amount of it, and the bits; `#` begins a comment."""
    from importlib.resources import files  # which takes its time

    table: Weights = {}
    for row in files(package).joinpath(file).read_text("utf-8").splitlines():
        if row and not row.startswith("#"):
            what, least, given, *_ = row.split("\t")
            amounts, found = table.setdefault(what, ([], []))
            amounts.append(float(least))
            found.append(float(given))
    return table


def bits_of(weights: Weights, what: str, amount: float) -> float:
    """The bits that so much of a trait gives."""
    least, given = weights[what]
    return given[bisect_right(least, amount) - 1]
