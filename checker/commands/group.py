"""All commands as click knows them: ours, and those of the plugins."""

from collections.abc import Sequence
from importlib import import_module

import click

from checker.commands.desk import Desk
from checker.errors import UsageError, did_you_mean

# Where each of our commands is: a command is imported when it is called.
HOMES = {
    "check": "check",
    "claims": "claims",
    "explain": "rules",
    "plugins": "plugins",
    "record": "record",
    "rules": "rules",
    "schema": "plugins",
}


class Commands(click.Group):
    """Our commands, then those of the plugins, which are loaded only for a name that is none of ours."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*HOMES, *sorted(set(further_commands()) - set(HOMES))]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if home := HOMES.get(cmd_name):
            module = import_module(f"checker.commands.{home}")
            command = getattr(module, cmd_name)
            if isinstance(command, click.Command):
                return command
            from checker.commands.options import command_of

            return command_of(command, module.OPTIONS)
        return further_commands().get(cmd_name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            raise UsageError(f"no command {args[0]!r}", remedy=did_you_mean(args[0], self.list_commands(ctx)))
        return super().resolve_command(ctx, args)


def further_commands() -> dict[str, click.Command]:
    """The commands that plugins bring, by name."""
    from checker.plugins import load

    return {command.name or "": command for _, command in load().collected("checker_commands")}


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="article-checker", prog_name="checker")
def checker() -> None:
    """Reads a corpus of articles and says where two claims cannot both be true."""


def invoke(arguments: Sequence[str], desk: Desk) -> int:
    """Run a command line at a desk, to its exit code."""
    try:
        # Not `main`, which would turn a closed pipe into exit code 1.
        with checker.make_context("checker", list(arguments), obj=desk) as context:
            return int(checker.invoke(context) or 0)
    except click.exceptions.Exit as end:  # after --help and --version
        return end.exit_code
    except click.ClickException as error:
        desk.say(error.format_message())
        return 2
    except click.Abort:
        return 130
