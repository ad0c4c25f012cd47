"""``python -m chronology.cli``, for where the folder of scripts is not on the path."""

from chronology.cli.main import main

if __name__ == "__main__":
    main(prog_name="chronology")
