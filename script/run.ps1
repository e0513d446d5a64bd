# Starts Rapporteur from this source tree; the first time it makes what that needs.
. "$PSScriptRoot\environment.ps1"
Install-Lock 'requirements.txt'
& $python -P -m rapporteur @args
exit $LASTEXITCODE
