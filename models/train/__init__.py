"""The recipe that trains the bundled model: `python -m models.train --help`."""
