"""Search keys of claims: figures by outlet and day, words with an index of trigrams, vectors.

Rows that were there before are found again after `manage.py index_claims`. A later migration that rebuilds
claims_claimwords on SQLite must make the triggers again, since SQLite drops them with the old table.
"""

import django.db.models.deletion
from django.apps.registry import Apps
from django.contrib.postgres.operations import TrigramExtension
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

POSTGRESQL = ("CREATE INDEX claim_words_trigrams ON claims_claimwords USING gin (text gin_trgm_ops)",)
SQLITE = (
    "CREATE VIRTUAL TABLE claims_claimwords_trigrams"
    " USING fts5(text, content='claims_claimwords', content_rowid='version_id', tokenize='trigram')",
    "CREATE TRIGGER claims_claimwords_added AFTER INSERT ON claims_claimwords BEGIN"
    " INSERT INTO claims_claimwords_trigrams(rowid, text) VALUES (new.version_id, new.text); END",
    "CREATE TRIGGER claims_claimwords_gone AFTER DELETE ON claims_claimwords BEGIN"
    " INSERT INTO claims_claimwords_trigrams(claims_claimwords_trigrams, rowid, text)"
    " VALUES ('delete', old.version_id, old.text); END",
)
SQLITE_BACK = (
    "DROP TRIGGER claims_claimwords_gone",
    "DROP TRIGGER claims_claimwords_added",
    "DROP TABLE claims_claimwords_trigrams",
)


def forget_figures(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    """Their columns change; the exact figures stand in the readings."""
    apps.get_model("claims", "ClaimFigure").objects.all().delete()


def add_trigrams(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """The index that PostgreSQL has, the table that SQLite has."""
    for statement in POSTGRESQL if editor.connection.vendor == "postgresql" else SQLITE:
        editor.execute(statement)


def drop_trigrams(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """PostgreSQL drops the index with its table."""
    for statement in () if editor.connection.vendor == "postgresql" else SQLITE_BACK:
        editor.execute(statement)


class Migration(migrations.Migration):

    dependencies = [
        ('claims', '0008_role_groups'),
    ]

    operations = [
        TrigramExtension(),
        migrations.RunPython(forget_figures, forget_figures),
        migrations.RemoveIndex(
            model_name='claimfigure',
            name='claims_clai_kind_f37bcf_idx',
        ),
        migrations.AddField(
            model_name='claimfigure',
            name='day',
            field=models.CharField(blank=True, max_length=40),
        ),
        migrations.AddField(
            model_name='claimfigure',
            name='outlet',
            field=models.ForeignKey(db_index=False, default=0, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='claims.outlet'),
            preserve_default=False,
        ),
        migrations.AlterField(
            model_name='claimfigure',
            name='role',
            field=models.CharField(blank=True, max_length=20),
        ),
        migrations.AddIndex(
            model_name='claimfigure',
            index=models.Index(fields=['outlet', 'kind', 'unit', 'magnitude', 'low', 'id'], name='claim_figure_value'),
        ),
        migrations.AddIndex(
            model_name='claimfigure',
            index=models.Index(condition=models.Q(('day', ''), _negated=True), fields=['outlet', 'day', 'id'], name='claim_figure_day'),
        ),
        migrations.CreateModel(
            name='ClaimVector',
            fields=[
                ('version', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='vector', serialize=False, to='claims.claimversion')),
                ('content', models.BinaryField()),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ClaimWords',
            fields=[
                ('version', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='words', serialize=False, to='claims.claimversion')),
                ('text', models.TextField()),
                ('outlet', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='claims.outlet')),
            ],
            options={
                'indexes': [models.Index(fields=['outlet', '-version'], name='claim_words_newest')],
            },
        ),
        migrations.RunPython(add_trigrams, drop_trigrams),
    ]
