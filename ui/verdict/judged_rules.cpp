// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict/judged_rules.h"

#include "models/format.h"
#include "theme/theme.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(racescope::JudgedRules)
};

struct Rule {
    QString text;
    std::vector<AnomalyKind> brokenBy;
};

std::vector<Rule> rules(OwnRule own)
{
    using enum AnomalyKind;
    std::vector<Rule> all{
        {Words::tr("No accepted change is lost"),
         {LostUpdate, UnconditionalOverwrite, VanishedByFork, AcknowledgedVanished}},
        {Words::tr("A write is accepted only on the state that it demands"),
         {SkippedVersion, PhantomToken, OverwroteLive, ChangedMissing}},
        {Words::tr("_seq_no and _primary_term only grow"), {DuplicateToken, TokenWentBack}},
        {Words::tr("Each 409 is justified"), {UnjustifiedConflict, StaleConflict}},
        {Words::tr("Reads show what was written, and never go back"),
         {AbortedRead, PhantomRead, CorruptRead, ReadFromTheFuture, ReadYourWrites, MonotonicReads,
          StaleRead}},
    };
    if (own == OwnRule::Yes)
        all.push_back({Words::tr("The scenario's own rule holds"), {BrokenInvariant}});
    return all;
}

} // namespace

QString judgedRules(const AnomalyCounts& counts, VerdictState state, OwnRule own)
{
    if (state == VerdictState::NothingYet)
        return {};
    const Theme& theme = Theme::current();
    const QString untouched = state == VerdictState::Watching     ? u"…"_s
                              : state == VerdictState::CannotTell ? u"?"_s
                                                                  : u"✓"_s;
    QString lines;
    for (const Rule& rule : rules(own)) {
        std::uint64_t broken = 0;
        for (const AnomalyKind kind : rule.brokenBy)
            broken += counts[std::size_t(kind)];
        const QString sign = broken > 0 ? u"✕"_s : untouched;
        const QColor color = broken > 0            ? theme.fill(Severity::LostUpdate)
                             : untouched == u"✓"_s ? theme.fill(Severity::WriteOk)
                                                   : theme.mutedText();
        const QString text = broken > 0
                                 ? Words::tr("%1: broken, times: %2").arg(rule.text, format::number(broken))
                                 : rule.text;
        lines += u"<tr><td style=\"color:%1\"><b>%2</b>&nbsp;&nbsp;</td><td>%3</td></tr>"_s.arg(
            color.name(), sign,
            broken > 0 ? QString(u"<b>"_s % text.toHtmlEscaped() % u"</b>"_s) : text.toHtmlEscaped());
    }
    return u"<table cellspacing=\"0\" cellpadding=\"1\">"_s % lines % u"</table>"_s;
}

} // namespace racescope
