// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lesson_pane.h"

#include "session/places.h"
#include "stepper/inject_menu.h"
#include "stepper/stepper_view.h"
#include "theme/flow_layout.h"
#include "theme/icons.h"
#include "theme/spoken.h"

#include <QAction>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

const QString kProgress = u"lessons/solved"_s;
constexpr int kLeastRows = 3;           // of the list
constexpr std::size_t kMostSteps = 400; // of a race that is still looked at: lessons take a dozen

// As a menu shows it: without the mark of its letter.
QString plainText(const QAction& action)
{
    static const QRegularExpression mark(u"&(.)"_s);
    return action.text().replace(mark, u"\\1"_s);
}

} // namespace

LessonPane::LessonPane(StepperView& stepper, QWidget* parent)
    : QWidget(parent)
    , m_stepper(stepper)
    , m_lessons(lessons())
    , m_solved(places::data().value(kProgress).toStringList())
{
    setObjectName(u"lessonPane"_s);
    auto* layout = new QVBoxLayout(this);
    m_list = new QListWidget;
    m_list->setObjectName(u"lessonList"_s);
    m_list->setAccessibleName(tr("Lessons"));
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    for (const Lesson& lesson : m_lessons)
        m_list->addItem(lesson.title);
    layout->addWidget(m_list, 2); // two thirds of a low pane, and no more than it needs of a high one
    setupText(*layout);
    setupButtons(*layout);
    connect(m_list, &QListWidget::currentRowChanged, this, &LessonPane::select);
    connect(m_list, &QListWidget::itemActivated, this, [this] { start(m_current); });
    connect(&m_stepper.stepper(), &StepperRace::changed, this, &LessonPane::look);
    connect(&m_stepper.stepper(), &StepperRace::loaded, this, &LessonPane::look);
    m_list->setCurrentRow(firstUnsolved());
    showLesson();
    showAll();
}

// All of them at once, icons included and whatever room their titles take, where the text has room, too.
void LessonPane::showAll()
{
    m_list->doItemsLayout();
    const QRect first = m_list->visualItemRect(m_list->item(0));
    const QRect last = m_list->visualItemRect(m_list->item(m_list->count() - 1));
    const int all = last.bottom() - first.top() + 1 + 2 * m_list->frameWidth();
    const int row = m_list->sizeHintForRow(0);
    m_list->setMaximumHeight(all);
    m_list->setMinimumHeight(std::min(all, row * kLeastRows + 2 * m_list->frameWidth()));
}

void LessonPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showAll();
}

void LessonPane::setupText(QVBoxLayout& layout)
{
    const auto label = [](const QString& name) {
        auto* made = new QLabel;
        made->setObjectName(name);
        made->setWordWrap(true);
        made->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        made->setTextFormat(Qt::RichText);
        made->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        return made;
    };
    m_story = label(u"lessonStory"_s);
    m_goals = label(u"lessonGoals"_s);
    m_moral = label(u"lessonMoral"_s);
    auto* text = new QWidget;
    auto* textLayout = new QVBoxLayout(text);
    textLayout->addWidget(m_story);
    textLayout->addWidget(m_goals);
    textLayout->addWidget(m_moral);
    textLayout->addStretch(1);
    auto* area = new QScrollArea;
    area->setObjectName(u"lessonText"_s);
    area->setAccessibleName(tr("The lesson"));
    area->setWidget(text);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout.addWidget(area, 1);
    m_hint = new QLabel;
    m_hint->setObjectName(u"lessonHint"_s);
    m_hint->setWordWrap(true);
    layout.addWidget(m_hint);
}

void LessonPane::setupButtons(QVBoxLayout& layout)
{
    const auto button = [](const QString& name, const QString& text, QStringView icon, const QString& tip) {
        auto* made = new QPushButton(Icons::get(icon), text);
        made->setObjectName(name);
        made->setToolTip(tip);
        return made;
    };
    m_start = button(u"lessonStart"_s, {}, u"play", tr("Load the lesson's race afresh into the stepper"));
    m_show = button(u"lessonShow"_s, tr("Show one wa&y"), u"eye",
                    tr("Play steps that reach the goals; the lesson is not ticked for it"));
    m_next = button(u"lessonNext"_s, tr("Next"), u"chevron-right", tr("Start the next lesson"));
    auto* row = new FlowLayout;
    for (QPushButton* each : {m_start, m_show, m_next})
        row->addWidget(each);
    layout.addLayout(row);
    connect(m_start, &QPushButton::clicked, this, [this] { start(m_current); });
    connect(m_show, &QPushButton::clicked, this, &LessonPane::showOneWay);
    connect(m_next, &QPushButton::clicked, this, [this] { start(m_current + 1); });
}

int LessonPane::firstUnsolved() const
{
    for (int i = 0; i < int(m_lessons.size()); ++i) {
        if (!isSolved(i))
            return i;
    }
    return 0;
}

bool LessonPane::isSolved(int lesson) const
{
    return m_solved.contains(m_lessons[std::size_t(lesson)].id);
}

void LessonPane::select(int lesson)
{
    if (lesson < 0)
        return;
    m_current = lesson;
    showLesson();
    look();
}

void LessonPane::start(int lesson)
{
    {
        const QSignalBlocker quiet(m_list);
        m_list->setCurrentRow(lesson);
    }
    m_current = lesson;
    m_isShown = false;
    m_stepper.openRace(m_lessons[std::size_t(lesson)].plan, {});
    showLesson();
    look();
    say(*m_story, m_story->text());
    say(*m_goals, m_goals->text());
    emit started();
}

void LessonPane::showOneWay()
{
    m_isShown = true;
    m_stepper.openRace(m_lessons[std::size_t(m_current)].plan, m_lessons[std::size_t(m_current)].oneWay);
    look();
    emit started();
}

bool LessonPane::isInStepper() const
{
    return m_stepper.stepper().isLoaded() &&
           m_stepper.stepper().plan().name == m_lessons[std::size_t(m_current)].plan.name;
}

void LessonPane::look()
{
    const Lesson& lesson = m_lessons[std::size_t(m_current)];
    const std::vector<bool> before = std::exchange(m_reached, std::vector<bool>(lesson.steps.size(), false));
    if (isInStepper()) {
        const SteppedRace& race = m_stepper.stepper().race();
        if (race.position() <= kMostSteps) {
            const LessonEvidence evidence(race);
            for (std::size_t i = 0; i < lesson.steps.size(); ++i)
                m_reached[i] = isReached(lesson.steps[i].goal, evidence);
        }
    }
    keepProgress();
    showStanding();
    showGoals();
    for (std::size_t i = 0; i < std::min(before.size(), m_reached.size()); ++i)
        if (m_reached[i] && !before[i])
            speak(*m_goals, QString(tr("reached") % u": "_s % lesson.steps[i].task));
    if (m_reached != before && !m_moral->isHidden())
        say(*m_moral, m_moral->text());
}

// What is chosen in the list is not yet what is stepped.
void LessonPane::showStanding()
{
    const bool isHere = isInStepper();
    m_start->setText(isHere ? tr("St&art again") : tr("St&art"));
    m_hint->setText(isHere                           ? QString()
                    : m_stepper.stepper().isLoaded() ? tr("Not started: the stepper holds another race.")
                                                     : tr("Not started."));
    m_hint->setVisible(!isHere);
}

void LessonPane::keepProgress()
{
    const bool isDone = std::all_of(m_reached.begin(), m_reached.end(), [](bool reached) { return reached; });
    if (!isDone || m_isShown || isSolved(m_current))
        return;
    m_solved.append(m_lessons[std::size_t(m_current)].id);
    places::data().setValue(kProgress, m_solved);
    emit solved(m_current);
}

// Keys may have been changed meanwhile, and other parts of the window may have been made.
void LessonPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    showLesson();
}

QString LessonPane::filled(const QString& text, const Lesson& lesson) const
{
    static const QRegularExpression name(u"\\{(text|key):(\\w+)\\}"_s);
    if (!text.contains(u'{'))
        return text;
    // What can be injected hangs on the race: asked of a menu for this lesson's.
    QWidget keys;
    StepperRace race;
    InjectMenu inject(race, keys);
    race.load(lesson.plan);
    const auto find = [&](const QString& wanted) -> const QAction* {
        if (wanted == inject.objectName())
            return inject.menuAction();
        if (const auto* menu = inject.findChild<QMenu*>(wanted))
            return menu->menuAction();
        for (const QObject* place :
             {static_cast<const QObject*>(&inject), static_cast<const QObject*>(&m_stepper),
              static_cast<const QObject*>(m_stepper.window())})
            if (const auto* action = place->findChild<QAction*>(wanted))
                return action;
        return nullptr;
    };
    QString result;
    qsizetype from = 0;
    for (auto it = name.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        result += QStringView(text).mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        const QAction* const action = find(match.captured(2));
        if (!action)
            continue;
        const bool isKey = match.capturedView(1) == u"key"_s;
        result += isKey ? action->shortcut().toString(QKeySequence::NativeText).toHtmlEscaped()
                        : plainText(*action).toHtmlEscaped();
    }
    return result + QStringView(text).mid(from);
}

void LessonPane::showLesson()
{
    const Lesson& lesson = m_lessons[std::size_t(m_current)];
    m_story->setText(u"<h3>%1</h3>%2"_s.arg(lesson.title.toHtmlEscaped(), filled(lesson.story, lesson)));
    m_moral->setText(
        u"<p><b>%1</b> %2</p>"_s.arg(tr("What you saw:"), filled(lesson.moral.toHtmlEscaped(), lesson)));
    m_next->setEnabled(m_current + 1 < int(m_lessons.size()));
    showGoals();
}

void LessonPane::showGoals()
{
    const Lesson& lesson = m_lessons[std::size_t(m_current)];
    QString rows;
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        const bool isDone = i < m_reached.size() && m_reached[i];
        rows += u"<tr><td style=\"padding-right:6px\">%1</td><td>%2%3</td></tr>"_s.arg(
            isDone ? u"✓"_s : u"○"_s, lesson.steps[i].task.toHtmlEscaped(),
            isDone ? u" <i>%1</i>"_s.arg(tr("reached")) : QString());
    }
    m_goals->setText(u"<p><b>%1</b></p><table>%2</table>"_s.arg(tr("Goals"), rows));
    const bool isDone = !m_reached.empty() &&
                        std::all_of(m_reached.begin(), m_reached.end(), [](bool reached) { return reached; });
    m_moral->setVisible(isDone);
    for (int i = 0; i < m_list->count(); ++i) {
        m_list->item(i)->setIcon(Icons::get(isSolved(i) ? u"circle-check" : u"circle"));
        m_list->item(i)->setData(Qt::AccessibleDescriptionRole,
                                 isSolved(i) ? tr("solved") : tr("not solved"));
    }
}

} // namespace racescope
