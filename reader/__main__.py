"""`python -m reader` and the `rights-reader` script."""

import gc
import sys

from reader.first_frame import Start


def main() -> None:
    """Run the command line and leave with its exit code."""
    # Nothing that is loaded first is rubbish: a tenth of the time. Switched on again behind the first frame.
    gc.disable()
    start = Start(sys.argv[1:])
    try:
        start.show()
        from reader.cli.main import main as command_line  # the early frame does not wait for it

        code = command_line(start=start)
    except KeyboardInterrupt:
        code = 130
    finally:
        start.leave()
    sys.exit(code)


if __name__ == "__main__":
    main()
