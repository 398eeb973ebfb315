"""A session with Spark, and in plain words what is missing where there is none."""

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import regex

from checker import CheckerError, ConfigurationError, UsageError

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

QUIET = {"spark.ui.showConsoleProgress": "false", "spark.log.level": "ERROR"}
LOCAL = {"spark.ui.enabled": "false", "spark.driver.host": "localhost", "spark.driver.bindAddress": "127.0.0.1"}
RAISED = regex.compile(r"\w*(?:Error|Exception): ")  # the last line of what a worker in Python raised
INSTALL = "pip install 'article-checker[spark]'"


def start(master: str | None, conf: Iterable[str] = ()) -> "SparkSession":
    """A session, of the cluster that `master` names or else as Spark is set up. `conf` are settings `NAME=VALUE`.

    Raises ConfigurationError with a remedy where pyspark, pyarrow or Java is missing, or Spark does not start.
    """
    try:
        import pyarrow as pa  # noqa: F401 - Spark would miss it only in the middle of the job
        from pyspark.errors import PySparkException
        from pyspark.sql import SparkSession
    except ImportError as error:
        raise ConfigurationError(f"checker spark needs {error.name}", remedy=INSTALL) from error
    if not has_java():
        remedy = (
            "install a JDK, for instance: apt-get install default-jre-headless, and set JAVA_HOME if it is not found"
        )
        raise ConfigurationError("checker spark needs Java 17 or later, and finds no java", remedy=remedy)
    builder = SparkSession.builder.appName("checker")
    chosen = dict(QUIET)
    if master is None or master.startswith("local"):
        chosen |= LOCAL if master else {}
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # or the workers would be another Python's
    if master:
        builder = builder.master(master)
    for setting in conf:
        name, equals, value = setting.partition("=")
        if not equals:
            raise UsageError(f"--conf {setting!r} is not NAME=VALUE")
        chosen[name] = value
    for name, value in chosen.items():
        builder = builder.config(name, value)
    try:
        return builder.getOrCreate()
    except (PySparkException, OSError, RuntimeError) as error:
        why = str(error).splitlines()[0]
        raise ConfigurationError(f"Spark does not start: {why}", remedy="see what it printed above") from error


@contextmanager
def told_plainly(master: str | None, conf: Iterable[str] = ()) -> Iterator["SparkSession"]:
    """A session that ends with the block. What Spark raises in it is told in a line, as an error of ours."""
    session = start(master, conf)
    from pyspark.errors import AnalysisException, PySparkException

    try:
        yield session
    except AnalysisException as error:  # no such path, no such column
        raise UsageError(str(error).splitlines()[0]) from error
    except PySparkException as error:
        lines = [line for line in str(error).strip().splitlines() if line]
        why = next((line for line in reversed(lines) if RAISED.match(line)), lines[0])
        raise CheckerError(f"the job failed on Spark: {why}", remedy="-v shows where") from error
    finally:
        session.stop()


def has_java() -> bool:
    """Whether Spark will find a `java` to run on: that of JAVA_HOME, or the one in the path."""
    home = os.environ.get("JAVA_HOME")
    return shutil.which(os.path.join(home, "bin", "java") if home else "java") is not None  # noqa: PTH118 - as Spark does
