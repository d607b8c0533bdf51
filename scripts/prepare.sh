# Sourced by ./directives and ./test.sh with `root` set: finds the SDK, installs system packages, builds.

say() { printf '%s\n' "directives: $*" >&2; }

# Puts the .NET SDK on PATH or explains how to get it.
find_dotnet() {
  if ! command -v dotnet >/dev/null; then
    local place
    for place in "${DOTNET_ROOT:-}" "${HOME:-}/.dotnet" /usr/share/dotnet /usr/lib/dotnet; do
      if [[ -n $place && -x $place/dotnet ]]; then
        export PATH=$place:$PATH DOTNET_ROOT=$place
        break
      fi
    done
  fi

  if ! command -v dotnet >/dev/null; then
    say "the .NET 10 SDK is not installed, and nothing was built yet."
    say "install it, then run the same command again:"
    say "  Debian, Ubuntu:  apt-get install dotnet-sdk-10.0   (Debian: after adding Microsoft's package feed)"
    say "  anywhere:        https://dotnet.microsoft.com/download/dotnet/10.0"
    exit 1
  fi

  # The SDK and NuGet keep their caches under HOME and stop without a home that can be written.
  if [[ -z ${HOME:-} || ! -w ${HOME:-/} ]]; then
    export HOME=$root/artifacts/home
    mkdir -p "$HOME"
  fi

  export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
}

# Whether the libraries of OCR and the Vietnamese data are there.
has_ocr() {
  local file found=''
  for file in /usr/lib/*/libtesseract.so.5 /usr/lib/libtesseract.so.5 /usr/local/lib/libtesseract.so.5; do
    [[ -e $file ]] && found=yes
  done
  [[ -n $found ]] || return 1
  for file in /usr/share/tesseract-ocr/*/tessdata/vie.traineddata "${TESSDATA_PREFIX:-/usr/share}"/vie.traineddata; do
    [[ -e $file ]] && return 0
  done
  return 1
}

# Installs what PDF files and scans need, or says how to; not asked again once all is there.
find_system_packages() {
  local stamp=$root/artifacts/.system-packages-2
  [[ -f $stamp ]] && return 0
  mkdir -p "$root/artifacts"
  local packages=()
  { command -v pdftotext && command -v pdfimages && command -v pdftoppm; } >/dev/null || packages+=(poppler-utils)
  has_ocr || packages+=(libtesseract5 tesseract-ocr-vie)
  if [[ ${#packages[@]} != 0 ]]; then
    local install="apt-get install --yes --no-install-recommends ${packages[*]}"
    if [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null; then
      say "installing ${packages[*]}, which read PDF files and scans …"
      if ! { apt-get update && DEBIAN_FRONTEND=noninteractive $install; } >"$root/artifacts/apt.log" 2>&1; then
        tail -n 3 "$root/artifacts/apt.log" >&2
        say "${packages[*]} could not be installed; PDF files or scans will be reported as unread until this has worked:"
        say "  apt-get update && $install"
        return 0
      fi
    else
      say "${packages[*]}: missing; PDF files or scans will be reported as unread until this has been run:"
      say "  sudo $install"
      return 0
    fi
  fi
  : >"$stamp"
}

# Builds the program into artifacts/cli; a second caller waits for the first and uses its build.
build_program() {
  mkdir -p "$root/artifacts"
  exec 9>"$root/artifacts/.build.lock"
  if command -v flock >/dev/null; then
    flock 9
    if is_current; then
      exec 9>&-
      return 0
    fi
  fi

  (
    find_dotnet
    find_system_packages
    say "building (once; a minute on a small machine) …"
    # Taken before the build, so that an edit made while it runs counts as newer.
    touch "$root/artifacts/.build-started"
    if ! dotnet publish "$root/src/Directives.Cli/Directives.Cli.csproj" --configuration Release --output "$build_dir" \
      --disable-build-servers -nologo -verbosity:quiet >"$root/artifacts/build.log" 2>&1; then
      cat "$root/artifacts/build.log" >&2
      say "the build failed; the log above is also in artifacts/build.log."
      exit 1
    fi
    touch -r "$root/artifacts/.build-started" "$build_dir/.built"
  ) 9>&- || exit 1
  exec 9>&-
}
