"""The groups of the roles; `manage.py prepare_roles` mends them at every start."""

from django.db import migrations

from claims.operations.role_groups import prepare_roles


def make(_apps, _schema_editor):
    prepare_roles()


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0007_roles"),
        ("sources", "0003_fetches"),
        ("audit", "0002_guards"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(make, migrations.RunPython.noop)]
