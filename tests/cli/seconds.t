How long an exact search may take: in that time it finds what it finds without.

  $ cp -R "$ENTENTE_DATA/us-pakistan-2011" led; export ENTENTE_FILE=led
  $ entente blocs --at 2011-09 -O csv > whole; entente blocs --at 2011-09 --seconds 1000 -O csv | cmp - whole
  $ entente balance --at 2011-09 -O csv > whole; entente balance --at 2011-09 --seconds 1000 -O csv | cmp - whole
  $ entente blocs --seconds 0
  error: --seconds takes a number from 1 to 1000, not `0` [usage/option-value]
  [2]
  $ entente balance --seconds 1001
  error: --seconds takes a number from 1 to 1000, not `1001` [usage/option-value]
  [2]
  $ entente balance --seconds 1.5
  error: --seconds takes a whole number, not `1.5` [usage/option-value]
  [2]

In a series the time is looked at between steps. Those after it are left out:

  $ python3 "$ENTENTE_DATA/../tests/hostile/make.py" random 10000 > big.yaml
  $ timeout 60 entente blocs -f big.yaml --every month --seconds 1 2>&1 | grep -o 'left out: the time was over.*'
  left out: the time was over (--seconds)
  $ timeout 60 entente balance -f big.yaml --every month --seconds 1 2>&1 | grep -o 'left out: the time was over.*'
  left out: the time was over (--seconds)
