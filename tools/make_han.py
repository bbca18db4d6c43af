"""Make reader/index/han.tsv from the dictionaries of OpenCC: characters that are written in several ways.

python tools/make_han.py FOLDER    # with TSCharacters.txt, TWVariants.txt, HKVariants.txt, JPVariants.txt
"""

import sys
from pathlib import Path

TABLES = ("TSCharacters.txt", "TWVariants.txt", "HKVariants.txt", "JPVariants.txt")
TARGET = Path(__file__).parent.parent / "reader" / "index" / "han.tsv"


def usual(letter: str) -> bool:
    """Whether a character is one of the some 21,000 that texts are written with."""
    return len(letter) == 1 and "\u4e00" <= letter <= "\u9fff"


def main(folder: Path) -> None:
    """Write the table: a character, a tab, the characters that it is written as elsewhere."""
    others: dict[str, set[str]] = {}
    for table in TABLES:
        for line in (folder / table).read_text(encoding="utf-8").splitlines():
            letter, _, rest = line.partition("\t")
            for other in rest.split():
                if usual(letter) and usual(other) and letter != other:
                    others.setdefault(max(letter, other), set()).add(min(letter, other))
    lines = [f"{letter}\t{''.join(sorted(found))}" for letter, found in sorted(others.items())]
    TARGET.write_text("\n".join(["# Derived from OpenCC, see NOTICE.", *lines, ""]), encoding="utf-8")
    print(f"{len(lines)} characters")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
