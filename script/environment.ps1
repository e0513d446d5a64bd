# Dot-sourced by the scripts beside it: the twin of environment.sh for Windows PowerShell.

$ErrorActionPreference = 'Stop'
$root = Split-Path -Parent $PSScriptRoot
$venv = Join-Path $root '.venv'
$python = Join-Path $venv 'Scripts\python.exe'

function Assert-Done($what) {
    if ($LASTEXITCODE -ne 0) { throw "$what failed (exit code $LASTEXITCODE)." }
}

function New-Venv {
    if (Test-Path $python) { return }
    foreach ($version in '-3.13', '-3.12', '-3.11', '-3') {
        & py $version -c 'import sys; sys.exit(sys.version_info < (3, 11))'
        if ($LASTEXITCODE -eq 0) {
            Write-Host 'Making .venv'
            & py $version -m venv $venv
            Assert-Done 'Making .venv'
            return
        }
    }
    throw 'Rapporteur needs Python 3.11 or newer, with its launcher py.'
}

# Brings .venv to the state of a lock. Done once: a stamp remembers lock and place.
function Install-Lock($lock) {
    $stamp = Join-Path $venv ".installed-$lock"
    $state = "$root $((Get-FileHash (Join-Path $root $lock)).Hash)"
    if ((Test-Path $stamp) -and ((Get-Content -Raw $stamp).Trim() -eq $state)) { return }
    New-Venv
    Write-Host "Installing $lock"
    & $python -m pip install --quiet --disable-pip-version-check --require-hashes -r (Join-Path $root $lock)
    Assert-Done 'Installing'
    $link = 'import pathlib, sys, sysconfig; pathlib.Path(sysconfig.get_path(''purelib''), ''rapporteur-desk.pth'').write_text(sys.argv[1] + chr(10), encoding=''locale'')'
    & $python -c $link $root
    Assert-Done 'Linking the source'
    Set-Content -Path $stamp -Value $state
}
