// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/target_text.h"

#include "models/format.h"
#include "replication/step.h"

#include <QCoreApplication>

namespace racescope {

namespace {

struct TargetText {
    Q_DECLARE_TR_FUNCTIONS(racescope::TargetText)
};

QString profileName(const replication::Profile& profile)
{
    const auto preset = replication::presetOf(profile);
    return preset ? format::text(nameOf(*preset)) : TargetText::tr("own rules");
}

} // namespace

QString copyName(int copy)
{
    return format::text(replication::nodeName(static_cast<replication::Node>(copy)));
}

QString targetText(const RaceTarget& target)
{
    if (!target)
        return TargetText::tr("embedded store");
    //: %1: the rules of replication, e.g. Q7
    return TargetText::tr("%n copies, %1", nullptr, target->copies).arg(profileName(target->profile));
}

QString targetDetail(const RaceTarget& target)
{
    if (!target)
        return TargetText::tr("The documents are in the embedded store, one copy of each.");
    QString text = TargetText::tr("Each shard is on %n copies, by the rules %1.", nullptr, target->copies)
                       .arg(profileName(target->profile));
    text += u' ';
    text += target->readFrom ? TargetText::tr("Reads go to %1 alone.").arg(copyName(*target->readFrom))
                             : TargetText::tr("Reads go to the copies in turn.");
    text += u' ';
    text += target->activeCopies == replication::kAllActive
                ? TargetText::tr("A write waits until all copies are active.")
                : TargetText::tr("A write waits for %n active copies.", nullptr, target->activeCopies);
    return text;
}

} // namespace racescope
