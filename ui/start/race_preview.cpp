// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/race_preview.h"

#include "language/engine_text.h"
#include "main_window/run_controller.h"
#include "theme/theme.h"
#include "timeline/timeline_view.h"

#include <QLabel>
#include <QMouseEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kRows = 5; // of text, beside overview and ruler: two workers and what they fight for

} // namespace

RacePreview::RacePreview(RunController& run, QWidget* parent)
    : QWidget(parent)
    , m_run(run)
    , m_view(new TimelineView(std::make_shared<Names>(), &m_selection))
{
    setObjectName(u"startPreview"_s);
    setAccessibleName(tr("The race that moves now"));
    setCursor(Qt::PointingHandCursor);
    m_view->setObjectName(u"startTimeline"_s);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setFrameShape(QFrame::StyledPanel);
    m_what = new QLabel;
    m_what->setObjectName(u"startRace"_s);
    m_what->setWordWrap(true);
    m_legend = new QLabel;
    m_legend->setObjectName(u"startLegend"_s);
    m_legend->setTextFormat(Qt::RichText);
    m_legend->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_what);
    layout->addWidget(m_view);
    layout->addWidget(m_legend);
    connect(&m_run, &RunController::sessionChanged, this, &RacePreview::showRace);
    showHeight();
    showLegend();
    showRace();
}

RacePreview::~RacePreview()
{
    m_view->setSnapshotProvider(nullptr);
    delete m_view; // before the selection that it borrows
}

void RacePreview::showRace()
{
    setVisible(m_run.workspace() != nullptr);
    if (!m_run.workspace())
        return;
    const QString title = engineText(m_run.plan().title);
    m_what->setText(title.isEmpty() ? tr("A race of %n worker(s):", nullptr, int(m_run.plan().workerCount()))
                                    : title);
    m_view->reset(m_run.workspace()->trace().sharedNames(),
                  [this] { return m_run.workspace()->trace().snapshot(); });
}

void RacePreview::showHeight()
{
    const int line = fontMetrics().height();
    m_view->setFixedHeight(2 * (2 * line + 8) + kRows * line + 24);
}

void RacePreview::showLegend()
{
    const Theme& theme = Theme::of(palette());
    const auto entry = [&](Severity severity, const QString& meaning) {
        const QString glyph = Theme::glyph(severity);
        return u"<span style=\"color:%1\">■</span>&nbsp;%2"_s.arg(
            theme.fill(severity).name(), (glyph.isEmpty() ? meaning : QString(glyph % u' ' % meaning))
                                             .toHtmlEscaped()
                                             .replace(u' ', u"&nbsp;"_s));
    };
    m_legend->setText(QStringList{entry(Severity::Read, tr("reads")), entry(Severity::Think, tr("thinks")),
                                  entry(Severity::WriteOk, tr("writes")),
                                  entry(Severity::Conflict, tr("is refused: somebody was faster")),
                                  entry(Severity::Backoff, tr("waits before it tries again"))}
                          .join(u" &nbsp; "_s));
}

void RacePreview::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        emit clicked();
}

void RacePreview::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_legend)
        showLegend();
    if (event->type() == QEvent::FontChange && m_legend)
        showHeight();
}

} // namespace racescope
