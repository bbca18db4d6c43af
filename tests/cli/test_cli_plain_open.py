"""Opening a library without a word more is understood without the parser, and as the parser does."""

import pytest

from reader.cli.main import _parsed, plainly_open


@pytest.mark.parametrize("arguments", [[], ["--sample"], ["--library", "some/folder"], ["--library", ""]])
def test_what_is_understood_without_the_parser_is_what_the_parser_makes_of_it(arguments: list[str]) -> None:
    plain = plainly_open(arguments)
    assert plain is not None
    assert vars(plain) == vars(_parsed(arguments))


@pytest.mark.parametrize(
    "arguments",
    [["open"], ["list"], ["--library"], ["--library", "--sample"], ["--plain"], ["--help"], ["an-id"]],
)
def test_all_else_is_for_the_parser(arguments: list[str]) -> None:
    assert plainly_open(arguments) is None
