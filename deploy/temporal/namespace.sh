#!/bin/sh
# The namespace and the one search attribute the workflows set; may be repeated.
set -eu
temporal operator cluster health
temporal operator namespace describe --namespace "$TEMPORAL_NAMESPACE" >/dev/null 2>&1 ||
  temporal operator namespace create --namespace "$TEMPORAL_NAMESPACE" --retention 30d
temporal operator search-attribute list --namespace "$TEMPORAL_NAMESPACE" | grep -q CaseStage ||
  temporal operator search-attribute create --namespace "$TEMPORAL_NAMESPACE" --name CaseStage --type Keyword
