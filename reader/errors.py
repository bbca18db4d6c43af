"""The one tree of errors. Each is raised by name, caught by name, and shown in one place per door.

ReaderError
├── UsageError            what was asked for cannot be asked for            exit 2
├── NotFound              no article, note or passage of that name          exit 1
├── LibraryError          the library cannot be reached or read             exit 3
├── IndexUnavailable      the cache can be neither read nor built           exit 3
├── NotesError            the notes file cannot be reached or is busy       exit 3
└── ImportRefused         one input was refused, with stage and reason      exit 4
"""


class ReaderError(Exception):
    """A mistake that a person can understand. `str(error)` is one clear sentence."""

    exit_code = 1


class UsageError(ReaderError):
    """What was asked for cannot be asked for."""

    exit_code = 2


class NotFound(ReaderError):
    """No article, note or passage of that name."""

    exit_code = 1


class LibraryError(ReaderError):
    """The library cannot be reached, read or written."""

    exit_code = 3


class IndexUnavailable(ReaderError):
    """The index can be neither read nor built."""

    exit_code = 3


class NotesError(ReaderError):
    """The notes file cannot be reached, or somebody else holds it."""

    exit_code = 3


class ImportRefused(ReaderError):
    """One input was refused.

    `stage` is where: `read`, `sniff`, `decode`, `split`, `parse`, `write`.
    """

    exit_code = 4

    def __init__(self, stage: str, reason: str) -> None:
        super().__init__(reason)
        self.stage = stage
        self.reason = reason
