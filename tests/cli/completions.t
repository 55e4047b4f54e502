entente completions: what shells offer.

  $ command -v bash > /dev/null || exit 80
  $ entente completions bash > c.bash && bash -n c.bash
  $ cat > offer <<'EOF'
  > source ./c.bash
  > COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
  > _entente
  > echo "${COMPREPLY[@]}"
  > EOF
  $ offer() { bash --norc offer "$@"; }
  $ offer entente r
  retype rename rank report
  $ offer entente merge --
  --file --keep-going --limit-of --strict-dates --dry-run --as --color --ascii --no-pager --no-progress --quiet --verbose --help
  $ offer entente -f rank wh
  who
  $ offer entente who haqqani --at
  --at
  $ offer entente -f rank diff 1986 --ex
  --exclude-party-claims --exit-code --excel
  $ offer entente watch ra
  rank
  $ offer entente watch rank --dir
  --directed
  $ offer entente help exp
  explain export
  $ offer entente who -
  --file -f --keep-going --limit-of --strict-dates --at --during --throughout --recent --include --forecasts --actor --type --family --sign --tag --source --min-likelihood --standing --roll-up --viewpoint --according-to --without --exclude-party-claims --min-reliability --min-credibility --known-by --max-marking --single-source --says --denied-by --records --title --preset --theme --layout --detail --caption --dpi --pinned --size --hulls --sort --limit --output-format -O --output -o --columns --raw --excel --separator --color --ascii --no-pager --no-progress --quiet -q --verbose -v --help -h
  $ offer entente who ha
  

All commands, and the options that help has of each:

  $ offer entente '' | tr ' ' '\n' | sort > offered; entente help | sed -n 's/^  \([a-z][a-z]*\)  *.*/\1/p' | grep -vx entente | sort -u > helped; diff offered helped
  $ for c in $(cat offered); do
  >   offer entente $c -- | tr ' ' '\n' | sort > offered; entente help $c | sed -n '/^options:/,$s/^  \(    \|-.,  *\)\(--[a-z-]*\).*/\2/p' | sort > helped
  >   diff offered helped
  > done

Names and quotes go through other shells:

  $ entente completions fish | grep "seen_subcommand_from fmt" | head -n 3
  complete -c entente -n '__fish_seen_subcommand_from fmt' -l file -s f -r -d 'the ledger: a file, or a folder with entente.yaml'
  complete -c entente -n '__fish_seen_subcommand_from fmt' -l keep-going -d 'answer although the ledger has errors'
  complete -c entente -n '__fish_seen_subcommand_from fmt' -l limit-of -r -d 'allow so much: more than is usual, or less; `entente help limits` lists the names'
  $ entente completions zsh | sed -n '1,3p;/cite:/p;s/^\(  merge) options=([^,]*\),.*/\1/p'
  #compdef entente
  # entente completions zsh
  _entente() {
      'cite:one more source for all records of some ties'
    merge) options=( '--file:the ledger\: a file
  $ ! command -v zsh > /dev/null || entente completions zsh | zsh -n
  $ ! command -v fish > /dev/null || entente completions fish | fish -n
  $ entente completions bsh
  error: there are no completions for `bsh` [usage/words]
     = help: did you mean `bash`?
  [2]
  $ entente completions
  error: `completions` needs SHELL [usage/words]
     = help: usage: entente completions SHELL [OPTIONS]
  [2]

An option of a command that has the name of another one's says what it is there:

  $ entente help add | grep -A1 -e '--source URL'
        --source URL|ID        what says so; again for another
        --by WHO               whose word it is, where it is not the source's own:
