"""Text pages of lines with a blank line between them; paragraphs with no name in common, and their titles."""

from reader.importers.intake import Intake, read

TEXTS = [
    "The keepers of the lights in Mirhala say that no oil has come since March, and that Tellander and the "
    "Office of Lamps do not answer their letters about the dark quay.",
    "In Port Velmar the dockers of the Lower Quay stopped work on Monday, and Councillor Harrow asked the "
    "Shipping Board to hear them before the tide.",
    "Teachers of the Sordane valley walked to Aldrun with their pupils and gave Minister Oskvale a list of "
    "all the schools that have no roof.",
    "Judges at the Belovar assizes opened the case of the Three Weirs, which the Farmers Bank had wanted to "
    "be heard behind closed doors.",
]
HEADS = [
    "The dark quay of Mirhala and the keepers of its lights",
    "Dockers of the Lower Quay in Port Velmar and their strike",
    "A walk of teachers and pupils from the Sordane valley to Aldrun",
    "The case of the Three Weirs before the judges in Belovar",
]

KEEPERS = (
    "Four ferry keepers of Velmar walked out of the salt tower on Monday, a winter after they were taken "
    "there, and the harbour office of the island would not say who had asked for it."
)
GATE = "Their families had waited at the gate since the evening, and nobody had told them the hour of it."
NETS = (
    "In Mirhala the nets of eleven boats were cut in one night, and the Shore Union of Mirhala counts the "
    "loss at more than a season of work for the crews of the northern quay."
)


def page(*lines: str, gap: str = "\n\n") -> Intake:
    return read((gap.join(lines) + "\n").encode(), "page.txt")


def titles(*lines: str) -> list[str]:
    return [str(draft.title) for draft in page(*lines).drafts]
