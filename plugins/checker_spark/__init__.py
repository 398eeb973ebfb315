"""The same run on many machines: Spark moves the articles and claims, our plugins and rules do the work on them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker import hookimpl

if TYPE_CHECKING:
    import click


@hookimpl
def checker_commands() -> "Sequence[click.Command]":
    from checker_spark.command import spark

    return (spark,)
