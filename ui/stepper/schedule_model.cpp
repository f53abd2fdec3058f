// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepper/schedule_model.h"

#include "models/format.h"
#include "stepper/step_text.h"
#include "theme/theme.h"

#include <QFont>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QSize>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kGhostAlpha = 70; // of 255

} // namespace

void ScheduleModel::setRace(const SteppedRace* race)
{
    m_race = race;
    m_ghost.clear();
    refresh();
}

void ScheduleModel::setGhost(std::vector<StepGlance> ghost)
{
    m_ghost = std::move(ghost);
}

bool ScheduleModel::isGhost(int row) const
{
    return m_race && !m_ghost.empty() && row > int(m_race->position());
}

void ScheduleModel::refresh()
{
    beginResetModel();
    endResetModel();
}

int ScheduleModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !m_race)
        return 0;
    return 1 + int(m_ghost.empty() ? m_race->length() : m_race->position() + m_ghost.size());
}

QVariant ScheduleModel::data(const QModelIndex& index, int role) const
{
    if (!m_race || !index.isValid() || index.row() >= rowCount())
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
    const bool ghost = isGhost(index.row());
    const StepGlance glance = ghost ? m_ghost[step - m_race->position() - 1] : m_race->glance(step);
    const Severity severity = steptext::severity(glance);
    const bool taken = step <= m_race->position();
    switch (role) {
    case Qt::DisplayRole: {
        const QString who = glance.move.kind == Move::Kind::Step
                                ? format::text(m_race->setup().members()[glance.move.subject].label)
                                : format::text(toText(glance.move, m_race->setup()));
        const QString text = QString(who % QChar(u' ') % Theme::glyph(glance.kind, severity)).trimmed();
        return ghost ? QString(u'(' % text % u')') : text;
    }
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString text = steptext::glance(m_race->setup(), glance, step);
        return ghost ? tr("%1 (found, not taken yet)").arg(text) : text;
    }
    case Qt::FontRole: {
        QFont font = QGuiApplication::font();
        font.setItalic(ghost);
        return font;
    }
    case Qt::BackgroundRole:
        if (ghost) {
            QColor pale =
                severity != Severity::None ? Theme::current().fill(severity) : Theme::current().grid();
            pale.setAlpha(kGhostAlpha);
            return pale;
        }
        return taken && severity != Severity::None ? QVariant(Theme::current().fill(severity)) : QVariant();
    case Qt::ForegroundRole:
        if (ghost)
            return Theme::current().text();
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
