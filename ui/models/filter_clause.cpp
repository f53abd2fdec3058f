// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/filter_clause.h"

#include "filter/filter_matcher_parts.h"
#include "models/format.h"

using namespace Qt::StringLiterals;

namespace racescope {
namespace {

QString word(FilterField field, std::size_t number)
{
    const auto words = filterWords(field);
    return number < words.size() ? format::text(words[number]) : QString();
}

// Rounded down, so that it is among what it asks for.
QString fromOn(Nanos time)
{
    return time >= 1'000'000 ? u">=%1ms"_s.arg(double(time / 1000) / 1e3, 0, 'f', 3)
                             : u">=%1us"_s.arg(double(time) / 1e3, 0, 'f', 3);
}

QString numberUnless(bool isMissing, std::int64_t value)
{
    return isMissing ? QString() : QString::number(value);
}

QString valueOf(FilterField field, const Event& event, const Names& names, const ConflictRecord* conflict)
{
    switch (field) {
    case FilterField::Text:
        break;
    case FilterField::Worker:
        return quotedForFilter(format::worker(names, event.worker));
    case FilterField::Group:
        return quotedForFilter(format::text(names.workerName(event.worker).group));
    case FilterField::Document:
        return event.document == kNoDocument ? QString()
                                             : quotedForFilter(format::document(names, event.document));
    case FilterField::Index:
        return event.document == kNoDocument
                   ? QString()
                   : quotedForFilter(format::text(names.documentName(event.document).index));
    case FilterField::Kind:
        return word(field, isLostUpdate(event) ? kKindLostUpdate : std::size_t(event.kind));
    case FilterField::Status: {
        const int status = statusOf(event, names);
        return numberUnless(status == 0, status);
    }
    case FilterField::Guard:
        return isWrite(event.kind) ? word(field, std::size_t(guardOf(event.flags))) : QString();
    case FilterField::Attempt:
        return numberUnless(event.attempt == 0, event.attempt);
    case FilterField::Update:
        return numberUnless(event.chain == 0, event.chain);
    case FilterField::SeqNoField:
        return numberUnless(!event.token.assigned(), event.token.seqNo.value);
    case FilterField::Term:
        return numberUnless(!event.token.assigned(), event.token.primaryTerm.value);
    case FilterField::VersionField:
        return numberUnless(event.version.value == 0, event.version.value);
    case FilterField::Time:
        return fromOn(event.time);
    case FilterField::Took:
        return event.duration > 0 ? fromOn(event.duration) : QString();
    case FilterField::Behind:
        return conflict ? QString::number(conflict->behind) : QString();
    case FilterField::Held:
        return conflict && conflict->held > 0 ? fromOn(conflict->held) : QString();
    case FilterField::Winner:
        return conflict && conflict->winnerKnown ? quotedForFilter(format::worker(names, conflict->winner))
                                                 : QString();
    case FilterField::Outcome:
        return conflict ? word(field, std::size_t(conflict->resolution)) : QString();
    }
    return {};
}

} // namespace

QString quotedForFilter(const QString& name)
{
    static const QString kSigns = u" \t,()\":<>"_s;
    for (const QChar c : name) {
        if (kSigns.contains(c)) {
            QString inside = name;
            inside.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
            return u'"' % inside % u'"';
        }
    }
    return name;
}

QString filterClause(FilterField field, const Event& event, const Names& names,
                     const ConflictRecord* conflict)
{
    const QString value = valueOf(field, event, names, conflict);
    return value.isEmpty() ? QString() : format::text(info(field).name) % u':' % value;
}

} // namespace racescope
