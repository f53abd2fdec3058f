# SPDX-License-Identifier: GPL-3.0-or-later
# bash completion for racescope(1)

_racescope_scenarios()
{
    racescope scenarios 2>/dev/null | sed -n 's/^\([a-z][a-z0-9-]*\).*/\1/p'
}

_racescope_files() # GLOB...: files that match one of the patterns, and folders
{
    local pattern IFS=$'\n'
    compopt -o filenames
    COMPREPLY+=($(compgen -d -- "$cur"))
    for pattern in "$@"; do
        COMPREPLY+=($(compgen -f -X "!$pattern" -- "$cur"))
    done
}

_racescope()
{
    local cur prev command="" word i
    cur=${COMP_WORDS[COMP_CWORD]}
    prev=${COMP_WORDS[COMP_CWORD - 1]}
    COMPREPLY=()
    local commands="run step explore check compare merge lab proxy serve export render scenarios"
    local overrides="--workers --updates --guard --retry --think --seed --duration --documents --keys"
    local cluster="--user --password-file --api-key-file --ca-file --insecure --timeout"
    local memory="--memory --when-full"
    local replicas="--target --copies --read-from --active-shards --profile"
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if [[ " $commands " == *" $word "* ]]; then
            command=$word
            break
        fi
    done

    local values=""
    case $prev in
        --guard) values="none version seq_no external" ;;
        --retry) values="none immediate fixed linear exponential full equal decorrelated bucket aimd adaptive formula:" ;;
        --think) values="none fixed: uniform: exponential: normal:" ;;
        --keys) values="uniform zipf:" ;;
        --target) values="embedded replicated http:// https://" ;;
        --delay) values="constant: normal: lognormal:" ;;
        --start) values="burst spread: poisson:" ;;
        --strategy) values="all bounded: random: pct: traces" ;;
        --diagram) values="mermaid plantuml" ;;
        --until) values="conflict commit noop end" ;;
        --witness) values="ok lost_update gave_up broken_invariant" ;;
        --active-shards) values="1 2 3 all" ;;
        --profile) values="L1 L5 Q6 Q7 Q7s" ;;
        --durability) values="memory async request" ;;
        --when-full) values="wait drop" ;;
        --memory) values="25% 1G 2G 4G" ;;
        --compat) values="es7 es8 es9 opensearch" ;;
        --format) values="ndjson csv md html history chrome edn porcupine shiviz mermaid plantuml" ;;
        --view) values="timeline history conflicts verdict charts stepper explorer lab window" ;;
        --theme) values="light dark" ;;
        --session) _racescope_files '*.racescope'; return ;;
        --palette) _racescope_files '*.json'; return ;;
        --conflicts) _racescope_files '*.ndjson' '*.csv' '*.md'; return ;;
        --password-file | --api-key-file | --ca-file) _racescope_files '*'; return ;;
        --align) values="start mark: commit:" ;;
        --second-mark) return ;;
        --upstream) values="http:// https://" ;;
        --trace | --csv | --image | --output | -o) _racescope_files '*'; return ;;
        --workers | --updates | --speed | --seed | --duration | --documents | --schedule | --copies | --read-from | --clients | --policies | --runs | --service | \
            --host | --port | --nodes | --size | --user | --timeout)
            return ;;
    esac
    if [[ $values ]]; then
        COMPREPLY=($(compgen -W "$values" -- "$cur"))
        [[ ${COMPREPLY[*]} == *: || ${COMPREPLY[*]} == *// ]] && compopt -o nospace
        return
    fi

    local options="--help --version"
    [[ $command ]] || options+=" --new-window"
    case $command in
        run) options+=" $overrides $replicas $cluster --existing --keep --speed --virtual --session $memory --conflicts --trace --json" ;;
        step) options+=" $overrides $replicas --schedule --until --expand --diagram --json" ;;
        explore) options+=" $overrides $replicas --strategy --witness --json" ;;
        check) options+=" --json" ;;
        compare) options+=" --align --second-mark --json" ;;
        merge) options+=" --take --json --output" ;;
        lab) options+=" --clients --policies --runs --seed --delay --service --start --think --updates --documents --keys --csv --json --image --reference" ;;
        proxy) options+=" --upstream --host --port --session $memory $cluster" ;;
        serve) options+=" --host --port --session $memory --durability --compat --nodes --user --password-file --api-key-file --certificate --key --cors-origin --cluster-name" ;;
        export) options+=" --format --output" ;;
        render) options+=" --view --size --theme --palette --output" ;;
        scenarios) options+=" --json --output" ;;
    esac
    if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$cur"))
        return
    fi
    case $command in
        run | step | explore)
            COMPREPLY=($(compgen -W "$(_racescope_scenarios)" -- "$cur"))
            _racescope_files '*.json' ;;
        render)
            COMPREPLY=($(compgen -W "$(_racescope_scenarios)" -- "$cur"))
            _racescope_files '*.json' '*.racescope' ;;
        merge) _racescope_files '*.json' ;;
        check | compare | export) _racescope_files '*.racescope' '*.ndjson' '*.edn' '*.json' ;;
        scenarios) COMPREPLY=($(compgen -W "$(_racescope_scenarios)" -- "$cur")) ;;
        "")
            COMPREPLY=($(compgen -W "$commands" -- "$cur"))
            _racescope_files '*.racescope' '*.json' ;;
    esac
}

complete -F _racescope racescope
