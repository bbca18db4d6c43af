"""Completion scripts for shells."""

import argparse

import shtab

SHELLS = ("bash", "zsh", "tcsh")


def script(parser: argparse.ArgumentParser, shell: str) -> str:
    """What to put where the shell looks for completions."""
    return str(shtab.complete(parser, shell=shell))
