"""YAML front matter: the only file of the library room that knows YAML."""

import re
from functools import lru_cache
from typing import Any

FENCE = "---\n"

_MAYBE_ALIAS = re.compile(r"(?:^|[\s\[{,:?-])\*[^\s*]", re.M)


@lru_cache(1)
def _yaml() -> Any:
    """The library. An article is shown from the cache, so the first one does not wait for it (60 ms)."""
    import yaml

    return yaml


@lru_cache(1)
def _loader() -> Any:
    """A safe loader that leaves dates as the text that was written."""
    safe: Any = getattr(_yaml(), "CSafeLoader", _yaml().SafeLoader)
    plain: Any = type("Plain", (safe,), {})
    plain.yaml_implicit_resolvers = {
        first: [(tag, rule) for tag, rule in rules if tag != "tag:yaml.org,2002:timestamp"]
        for first, rules in safe.yaml_implicit_resolvers.items()
    }
    return plain


@lru_cache(1)
def _dumper() -> Any:
    """A safe dumper that writes a repeated value out again: what it writes holds no alias."""
    safe: Any = getattr(_yaml(), "CSafeDumper", _yaml().SafeDumper)
    return type("Whole", (safe,), {"ignore_aliases": lambda self, data: True})


def load_mapping(text: str) -> dict[str, Any]:
    """The mapping written in a YAML text; an empty text is an empty mapping.

    Raises ValueError with one sentence when it is not YAML or not a mapping.
    """
    try:
        if _MAYBE_ALIAS.search(text) and any(
            isinstance(event, _yaml().AliasEvent) for event in _yaml().parse(text, Loader=_loader())
        ):
            # A few lines of aliases of aliases can stand for more than any memory holds.
            raise ValueError("aliases (*name) are not read")
        value = _yaml().load(text, Loader=_loader())
    except Exception as error:  # noqa: BLE001 - the parser meets a stranger's file and raises what it likes
        mark = getattr(error, "problem_mark", None)
        where = f" at line {mark.line + 1}" if mark else ""
        raise ValueError(
            f"The YAML cannot be read{where}: {getattr(error, 'problem', None) or error}."
        ) from None
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise ValueError("The YAML does not hold keys with values.")
    return {str(key): item for key, item in value.items()}


def dump_mapping(value: dict[str, Any]) -> str:
    """A mapping as YAML text, keys in the given order, Unicode as it is."""
    text: str = _yaml().dump(
        value, Dumper=_dumper(), allow_unicode=True, sort_keys=False, width=100, default_flow_style=None
    )
    return text


def split(text: str) -> tuple[str, str]:
    """The front matter and the body of a file; no front matter is an empty one.

    Raises ValueError when front matter is opened and never closed.
    """
    if not text.startswith(FENCE):
        return "", text
    end = text.find("\n---\n", len(FENCE) - 1)
    if end < 0:
        raise ValueError("The front matter is opened by '---' and never closed.")
    return text[len(FENCE) : end + 1], text[end + len("\n---\n") :]
