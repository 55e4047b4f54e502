The memory limit is not set where a sanitizer needs address space for itself:

  $ test -z "$SANITIZED" || exit 80

Too little memory ends in a message and in no picture, whatever Graphviz does
when it has none:

  $ awk 'BEGIN { print "digraph {"; for (i = 0; i < 3000; i++) printf "n%d -> n%d [label=x];", i, i * 7 % 1000; print "}" }' > large.dot
  $ entente-gv --memory 15 -K neato -T plain < large.dot > large.txt 2> words
  [1]
  $ wc -c < large.txt
  0
  $ grep -o 'more than 15 MiB of --memory may help' words
  more than 15 MiB of --memory may help
