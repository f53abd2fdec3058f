// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepper/schedule_model.h"

#include "models/format.h"
#include "stepper/step_text.h"
#include "theme/theme.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QSize>

namespace racescope {

void ScheduleModel::setRace(const SteppedRace* race)
{
    m_race = race;
    refresh();
}

void ScheduleModel::refresh()
{
    beginResetModel();
    endResetModel();
}

int ScheduleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_race ? 0 : int(m_race->length()) + 1;
}

QVariant ScheduleModel::data(const QModelIndex& index, int role) const
{
    if (!m_race || !index.isValid() || std::size_t(index.row()) > m_race->length())
        return {};
    if (role == Qt::SizeHintRole) {
        const QFontMetrics metrics(QGuiApplication::font());
        return QSize(metrics.averageCharWidth() * 8, metrics.height() + 8);
    }
    const std::size_t step = std::size_t(index.row());
    if (step == 0) {
        if (role == Qt::DisplayRole)
            return tr("Start");
        return role == Qt::ToolTipRole ? QVariant(tr("Before the first step")) : QVariant();
    }
    const StepGlance glance = m_race->glance(step);
    const Severity severity = steptext::severity(glance);
    const bool taken = step <= m_race->position();
    switch (role) {
    case Qt::DisplayRole: {
        const QString who = glance.move.kind == Move::Kind::Step
                                ? format::text(m_race->setup().members()[glance.move.subject].label)
                                : format::text(toText(glance.move, m_race->setup()));
        return QString(who % QChar(u' ') % Theme::glyph(glance.kind, severity)).trimmed();
    }
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return steptext::glance(*m_race, step);
    case Qt::BackgroundRole:
        return taken && severity != Severity::None ? QVariant(Theme::current().fill(severity)) : QVariant();
    case Qt::ForegroundRole:
        if (!taken)
            return Theme::current().mutedText();
        return severity != Severity::None ? QVariant(Theme::current().textOn(severity)) : QVariant();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    default:
        return {};
    }
}

} // namespace racescope
