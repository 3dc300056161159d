"""The database refuses to change what the audit trail says."""

from django.db import migrations

from factcheck.audit import guards


def put_on(_apps, schema_editor):
    guards.install(schema_editor.connection)


def take_off(_apps, schema_editor):
    guards.remove(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [migrations.RunPython(put_on, take_off)]
