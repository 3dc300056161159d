"""The Celery application: `celery -A factcheck.celery:app worker`."""

import os

from celery import Celery

from factcheck.heartbeat import beat_visibly

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy is loaded: a worker's process is one of several

app = Celery("factcheck")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
beat_visibly(app)
