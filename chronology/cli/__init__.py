"""The command line: a thin layer of arguments, files and messages over the library."""
