#!/bin/sh
# Run once by the image of PostgreSQL, when the cluster is new. Temporal gets a role and databases of its own:
# it cannot read the record, and the platform's roles cannot read its store.
set -eu
psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 --set password="$TEMPORAL_DB_PASSWORD" <<'SQL'
create role temporal login nosuperuser nocreatedb nocreaterole password :'password';
create database temporal owner temporal;
create database temporal_visibility owner temporal;
revoke connect on database jingfa from public;
revoke connect on database temporal from public;
revoke connect on database temporal_visibility from public;
SQL
