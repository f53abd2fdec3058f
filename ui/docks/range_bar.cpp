// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/range_bar.h"

#include "models/format.h"
#include "theme/icons.h"
#include "theme/theme.h"
#include "timeline/time_axis.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

#include <array>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr std::array kTimed{EventKind::Read, EventKind::Think, EventKind::WriteOk, EventKind::Conflict,
                            EventKind::Backoff};

QString cell(const QString& text, const char* align)
{
    return u"<td align=\"%1\" style=\"padding-right:14px\">%2</td>"_s.arg(QLatin1StringView(align),
                                                                          text.toHtmlEscaped());
}

QString durationRow(EventKind kind, const DurationStatistics& d)
{
    return u"<tr>"_s % cell(Theme::name(kind), "left") % cell(format::number(d.count()), "right") %
           cell(durationText(d.least()), "right") % cell(durationText(d.mean()), "right") %
           cell(durationText(d.percentile(0.5)), "right") % cell(durationText(d.percentile(0.99)), "right") %
           cell(durationText(d.most()), "right") % u"</tr>"_s;
}

} // namespace

RangeBar::RangeBar(QWidget* parent)
    : QFrame(parent)
{
    setObjectName(u"rangeBar"_s);
    setAccessibleName(tr("Statistics of the selected range"));
    const auto label = [](const QString& name) {
        auto* made = new QLabel;
        made->setObjectName(name);
        made->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        made->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        return made;
    };
    m_counts = label(u"rangeCounts"_s);
    m_durations = label(u"rangeDurations"_s);
    auto* close = new QToolButton;
    close->setObjectName(u"rangeClose"_s);
    close->setIcon(Icons::get(u"x"));
    close->setAutoRaise(true);
    close->setToolTip(tr("Clear the range"));
    close->setAccessibleName(tr("Clear the range"));
    connect(close, &QToolButton::clicked, this, &RangeBar::closeRequested);
    auto* figures = new QWidget;
    auto* columns = new QHBoxLayout(figures);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->addWidget(m_counts);
    columns->addSpacing(fontMetrics().averageCharWidth() * 3);
    columns->addWidget(m_durations, 1);
    m_area = new QScrollArea;
    m_area->setObjectName(u"rangeArea"_s);
    m_area->setAccessibleName(accessibleName());
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidgetResizable(true);
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(figures);
    auto* layout = new QHBoxLayout(this);
    layout->addWidget(m_area, 1);
    layout->addWidget(close, 0, Qt::AlignTop);
    hide();
}

// As high as the figures, with a bar below them where they are wider than the place.
void RangeBar::fit()
{
    const QSize figures = m_area->widget()->sizeHint();
    const int bar = figures.width() > m_area->viewport()->width()
                        ? m_area->horizontalScrollBar()->sizeHint().height()
                        : 0;
    m_area->setFixedHeight(figures.height() + bar);
}

void RangeBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fit();
}

void RangeBar::show(const RangeStatistics& statistics, const QString& worker)
{
    const int events = format::plural(statistics.events());
    const QString length = durationText(statistics.range().length());
    QString counts = u"<b>%1</b><br>%2"_s.arg(
        (worker.isEmpty() ? length : length % u" · "_s % worker).toHtmlEscaped(),
        (statistics.isFiltered() ? tr("%Ln event(s) match the filter", nullptr, events)
                                 : tr("%Ln event(s)", nullptr, events))
            .toHtmlEscaped());
    for (const Severity severity :
         {Severity::WriteOk, Severity::Conflict, Severity::GiveUp, Severity::LostUpdate}) {
        if (statistics.count(severity) > 0)
            counts += u"<br>%1 %2"_s.arg(Theme::name(severity).toHtmlEscaped(),
                                         format::number(statistics.count(severity)));
    }
    if (const auto perSuccess = statistics.conflictsPerSuccess())
        counts += u"<br>"_s % tr("conflicts per accepted write: %1")
                                  .arg(QLocale().toString(*perSuccess, 'f', 2))
                                  .toHtmlEscaped();
    m_counts->setText(counts);
    QString rows = u"<tr>"_s % cell(QString(), "left") % cell(tr("count"), "right") %
                   cell(tr("least"), "right") % cell(tr("mean"), "right") % cell(u"p50"_s, "right") %
                   cell(u"p99"_s, "right") % cell(tr("most"), "right") % u"</tr>"_s;
    QString durations;
    for (const EventKind kind : kTimed) {
        if (statistics.durations(kind).count() > 0)
            durations += durationRow(kind, statistics.durations(kind));
    }
    m_durations->setText(durations.isEmpty() ? QString()
                                             : u"<table cellspacing=\"0\" cellpadding=\"0\">"_s % rows %
                                                   durations % u"</table>"_s);
    fit();
    QFrame::show();
}

QString RangeBar::text() const
{
    return m_counts->text();
}

} // namespace racescope
