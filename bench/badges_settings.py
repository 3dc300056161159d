"""The service's settings with the empty view's address, for bench.badges alone."""

from factcheck.settings import *  # noqa: F403

ROOT_URLCONF = "bench.badges_site"
