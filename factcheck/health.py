"""Whether this process can serve: the database answers. (Whether work is done: the desk and docs/operating.md.)"""

from django.db import connection
from django.http import HttpRequest, JsonResponse
from django.urls import path


def health(_request: HttpRequest) -> JsonResponse:
    """200 with the database's word; a database that is down is a loud 500."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"database": "ok"})


urlpatterns = [path("", health, name="health")]
