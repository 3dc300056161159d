"""The service's settings under test. TEST_DATABASE chooses the database (tests/__main__.py starts PostgreSQL).

Rows, files and the broker's socket lie in a folder of this process alone, so that two runs never meet.
"""

import atexit
import os
import shutil
import tempfile

FOLDER = tempfile.mkdtemp(prefix="factcheck-test-")
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
TEST_DATABASE = os.environ.get("TEST_DATABASE", "sqlite")
TEST_PART = os.environ.get("TEST_PART", "all")

os.environ |= {
    "DATA_DIR": FOLDER,
    "REDIS_URL": f"unix://{FOLDER}/broker/broker.sock",
    "DATABASE_URL": f"sqlite://{FOLDER}/factcheck.sqlite3"
    if TEST_DATABASE == "sqlite"
    else os.environ["TEST_POSTGRESQL_URL"],
    "PUBLIC_MEMORY_SECONDS": "0",  # tests look at once at what they changed
    "DJANGO_ALLOW_ASYNC_UNSAFE": "1",  # the browser's driver keeps an event loop in the thread of the tests
}

from factcheck.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
