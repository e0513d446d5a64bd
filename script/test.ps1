# Everything that must hold: style, types, walls, tests, and a frozen build that starts.
# Words after it go to pytest.
. "$PSScriptRoot\environment.ps1"
Install-Lock 'requirements-dev.txt'
Set-Location $root

$failed = @()
function Check($heading, $command, $words) {
    Write-Host "`n== $heading =="
    & "$venv\Scripts\$command.exe" @words
    if ($LASTEXITCODE -ne 0) { $script:failed += $heading }
}

Check 'ruff check' 'ruff' @('check', '.')
Check 'ruff format' 'ruff' @('format', '--check', '.')
Check 'mypy' 'mypy' @()
Check 'import-linter' 'lint-imports' @()

Write-Host "`n== pytest =="
if ($failed) { Write-Host "Failed already, see above: $($failed -join '; ')" }
if (-not $env:QT_QPA_PLATFORM) { $env:QT_QPA_PLATFORM = 'offscreen' }
& $python -m pytest -n 2 --durations 10 -m 'frozen or not frozen' @args
$status = $LASTEXITCODE
if ($failed) { exit 1 }
exit $status
