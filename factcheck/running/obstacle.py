"""What stops a command of run.py: said in one line, with the mend."""


class Obstacle(Exception):
    """A sentence that names what is in the way and what mends it; printed without a traceback."""
