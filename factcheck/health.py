"""Whether this process can serve: the database answers. (Whether work is done: the desk and docs/operating.md.)"""

from django.db import connection
from django.http import HttpRequest, JsonResponse
from django.urls import path

from sources.matching import vectors

WITHOUT_ENCODER = "not installed: passages are ranked by figures and words alone"


def health(_request: HttpRequest) -> JsonResponse:
    """200 with the database's word and the sentence encoder's name; a database that is down is a loud 500."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"database": "ok", "sentence_encoder": vectors.name() or WITHOUT_ENCODER})


urlpatterns = [path("", health, name="health")]
