"""The program: `tqe`, or `python -m tqe`."""

import sys


def main() -> None:
    """Run the command line and exit with its code."""
    try:
        from tqe.cli import run

        sys.exit(run())
    except KeyboardInterrupt:  # before the command line is there to say so
        sys.exit(130)


if __name__ == "__main__":
    main()
