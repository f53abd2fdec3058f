// SPDX-License-Identifier: GPL-3.0-or-later
#include "replication/profile.h"

namespace racescope::replication {

namespace {

Profile oldPromotion(Profile profile)
{
    profile.fillGaps = profile.resync = profile.rollback = profile.keepPending = false;
    return profile;
}

Profile aboutFive()
{
    Profile profile = oldPromotion({});
    profile.token = TokenRule::Version;
    profile.order = OrderRule::Version;
    profile.prune = PruneRule::ByAge;
    return profile;
}

Profile aboutOne()
{
    Profile profile = aboutFive();
    profile.fencing = profile.ackGate = false;
    profile.election = Election::AnyCopy;
    return profile;
}

Profile withToken(TokenRule token)
{
    Profile profile;
    profile.token = token;
    return profile;
}

struct PresetWords {
    std::string_view name;
    std::string_view words;
};

const PresetWords& text(Preset preset)
{
    static constexpr std::array<PresetWords, 5> kTexts{{
        {"L1",
         "About 1.x: versions order everything, old primaries are not fenced, an answer does not wait for "
         "the master, and any copy that is found may become primary."},
        {"L5",
         "About 5.x: terms fence old primaries and only in-sync copies are promoted, but versions still "
         "order the operations and a promotion repairs nothing."},
        {"Q6",
         "6.0 to 6.6 as a client saw it: seq_no orders the operations and a promotion repairs the copies, "
         "but a compare-and-set still carries the version."},
        {"Q7", "7.x: the token is (_primary_term, _seq_no)."},
        {"Q7s", "7.x with half a token: only _seq_no is compared, to show why the term is needed."},
    }};
    return kTexts[static_cast<std::size_t>(preset)];
}

constexpr std::array<Switch, 10> kSwitches{{
    {"token", "What a compare-and-set carries",
     [](const Profile& p) -> std::string_view {
         return p.token == TokenRule::Version     ? "_version"
                : p.token == TokenRule::SeqNoOnly ? "_seq_no alone"
                                                  : "_primary_term and _seq_no";
     },
     [](Profile& p) { p.token = static_cast<TokenRule>((static_cast<int>(p.token) + 1) % 3); }},
    {"order", "A replica keeps the newer operation by",
     [](const Profile& p) -> std::string_view { return p.byVersion() ? "_version" : "_seq_no"; },
     [](Profile& p) { p.order = p.byVersion() ? OrderRule::SeqNo : OrderRule::Version; }},
    {"fencing", "A lower term is refused",
     [](const Profile& p) -> std::string_view { return p.fencing ? "yes" : "no"; },
     [](Profile& p) { p.fencing = !p.fencing; }},
    {"ack_gate", "An answer waits until the master confirmed a failed copy",
     [](const Profile& p) -> std::string_view { return p.ackGate ? "yes" : "no"; },
     [](Profile& p) { p.ackGate = !p.ackGate; }},
    {"election", "Who may become primary",
     [](const Profile& p) -> std::string_view {
         return p.inSyncSets() ? "in-sync copies" : "any copy found";
     },
     [](Profile& p) { p.election = p.inSyncSets() ? Election::AnyCopy : Election::InSyncOnly; }},
    {"fill_gaps", "A promoted copy fills holes with no-ops",
     [](const Profile& p) -> std::string_view { return p.fillGaps ? "yes" : "no"; },
     [](Profile& p) { p.fillGaps = !p.fillGaps; }},
    {"resync", "A promoted copy sends its operations above the global checkpoint again, and trims",
     [](const Profile& p) -> std::string_view { return p.resync ? "yes" : "no"; },
     [](Profile& p) { p.resync = !p.resync; }},
    {"rollback", "A replica that meets a higher term rolls back to the global checkpoint",
     [](const Profile& p) -> std::string_view { return p.rollback ? "yes" : "no"; },
     [](Profile& p) { p.rollback = !p.rollback; }},
    {"keep_pending", "Rolled-back operations are kept as pending",
     [](const Profile& p) -> std::string_view { return p.keepPending ? "yes" : "no"; },
     [](Profile& p) { p.keepPending = !p.keepPending; }},
    {"prune", "A tombstone may be forgotten",
     [](const Profile& p) -> std::string_view {
         return p.prune == PruneRule::ByAge ? "by age" : "by age, at or below the local checkpoint";
     },
     [](Profile& p) {
         p.prune = p.prune == PruneRule::ByAge ? PruneRule::ByAgeAndCheckpoint : PruneRule::ByAge;
     }},
}};

template <class Change> Profile but(Change change)
{
    Profile profile;
    change(profile);
    return profile;
}

} // namespace

Profile profileOf(Preset preset)
{
    switch (preset) {
    case Preset::L1:
        return aboutOne();
    case Preset::L5:
        return aboutFive();
    case Preset::Q6:
        return withToken(TokenRule::Version);
    case Preset::Q7:
        break;
    case Preset::Q7s:
        return withToken(TokenRule::SeqNoOnly);
    }
    return {};
}

std::string_view nameOf(Preset preset)
{
    return text(preset).name;
}

std::string_view wordsOf(Preset preset)
{
    return text(preset).words;
}

std::optional<Preset> presetNamed(std::string_view name)
{
    for (const Preset preset : kPresets) {
        if (nameOf(preset) == name)
            return preset;
    }
    return std::nullopt;
}

std::optional<Preset> presetOf(const Profile& profile)
{
    for (const Preset preset : kPresets) {
        if (profileOf(preset) == profile)
            return preset;
    }
    return std::nullopt;
}

std::span<const Switch> switches()
{
    return kSwitches;
}

std::span<const Mutation> mutations()
{
    static const std::array<Mutation, 10> kMutations{{
        {"fencing", but([](Profile& p) { p.fencing = false; })},
        {"ack waits for the master", but([](Profile& p) { p.ackGate = false; })},
        {"resync as a whole", oldPromotion({})},
        {"rollback on a higher term", but([](Profile& p) { p.rollback = false; })},
        {"pending operations are kept", but([](Profile& p) { p.keepPending = false; })},
        {"gap filling", but([](Profile& p) { p.fillGaps = false; })},
        {"term in the comparison", withToken(TokenRule::SeqNoOnly)},
        {"recovery tracks before it samples", but([](Profile& p) { p.flaw = RecoveryFlaw::TrackLate; })},
        {"recovery waits for the checkpoint", but([](Profile& p) { p.flaw = RecoveryFlaw::InSyncEarly; })},
        {"recovery doubts a high checkpoint", but([](Profile& p) { p.flaw = RecoveryFlaw::AcceptHighGcp; })},
    }};
    return kMutations;
}

} // namespace racescope::replication
