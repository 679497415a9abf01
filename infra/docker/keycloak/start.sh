#!/bin/bash
# Keycloak reads secrets from its environment only: here they come out of the files they are kept in.
set -eu
for file in /run/secrets/client-*; do
    name=${file##*/client-}
    name=${name^^}
    export "ITPARK_CLIENT_${name//-/_}=$(cat "$file")"
done
KC_BOOTSTRAP_ADMIN_PASSWORD=$(cat /run/secrets/keycloak-admin)
export KC_BOOTSTRAP_ADMIN_PASSWORD
exec /opt/keycloak/bin/kc.sh "$@"
