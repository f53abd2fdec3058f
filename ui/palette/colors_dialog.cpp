// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/colors_dialog.h"

#include "language/engine_text.h"
#include "theme/palette_measure.h"
#include "theme/spoken.h"
#include "theme/theme.h"
#include "timeline/glyphs.h"

#include <QColorDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFocusEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QRegularExpressionValidator>
#include <QSaveFile>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr std::array kTones{Tone::Light, Tone::Dark};

QString nameOf(Tone tone)
{
    return tone == Tone::Light ? ColorsDialog::tr("Light") : ColorsDialog::tr("Dark");
}

QString nameOf(Vision vision)
{
    switch (vision) {
    case Vision::Normal:
        return ColorsDialog::tr("full colour vision");
    case Vision::Protan:
        return ColorsDialog::tr("protanopia");
    case Vision::Deutan:
        return ColorsDialog::tr("deuteranopia");
    case Vision::Tritan:
        return ColorsDialog::tr("tritanopia");
    }
    return {};
}

QString namesOf(const PaletteMeasure::Pair& pair)
{
    return ColorsDialog::tr("%1 and %2").arg(Theme::name(pair.first), Theme::name(pair.second));
}

// What is below the limit, however little, does not look as if it were not.
QString figure(double value, double limit)
{
    return QLocale().toString(value < limit ? std::floor(value * 10) / 10 : value, 'f', 1);
}

QString distanceText(const PaletteMeasure::Pair& pair)
{
    return figure(pair.distance, kLeastDistance);
}

QString contrastText(double contrast)
{
    //: A contrast: "3.1 : 1", with spaces that do not break.
    return ColorsDialog::tr("%1 : 1").arg(figure(contrast, kLeastContrast));
}

QString figureText(const QString& figure, const QString& of, bool isFine)
{
    //: A figure and what it is of: "12.2 (conflict and backoff)".
    const QString text = ColorsDialog::tr("%1 (%2)").arg(figure, of);
    return isFine ? text : u"⚠ "_s % text;
}

QStringList warnings(const PaletteMeasure& worth)
{
    QStringList result;
    const Vision worst = worth.worst();
    if (!worth.isDistinct())
        //: %1 "conflict and backoff", %2 a kind of colour vision, %3 and %4 figures.
        result.append(ColorsDialog::tr("⚠ Hard to tell apart: %1 (%2). %3 is below %4.")
                          .arg(namesOf(worth.of(worst)), nameOf(worst), distanceText(worth.of(worst)),
                               figure(kLeastDistance, 0)));
    if (!worth.standsOut())
        //: %1 "think", %2 and %3 contrasts.
        result.append(ColorsDialog::tr("⚠ Hard to see on the background: %1. %2 is below %3.")
                          .arg(Theme::name(worth.faintest), contrastText(worth.contrast),
                               contrastText(kLeastContrast)));
    return result;
}

// The sign of a meaning on its fill, on the ground of its theme.
QPixmap sample(const QColor& fill, Tone tone, Severity meaning, int height, qreal ratio)
{
    const QSizeF size(height * 2.5, height);
    QPixmap pixmap((size * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill((tone == Tone::Light ? Theme::light() : Theme::dark()).background());
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(QPointF(), size).adjusted(3, 3, -3, -3);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(box, 2, 2);
    const double side = box.height() - 4;
    drawGlyph(painter, QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side), meaning,
              readableOn(fill));
    return pixmap;
}

QLabel* title(const QString& text)
{
    auto* label = new QLabel(text);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    label->setWordWrap(true);
    return label;
}

QString objectNameOf(QStringView what, Tone tone)
{
    return what % (tone == Tone::Light ? u"Light"_s : u"Dark"_s);
}

} // namespace

QString paletteWords(const UserPalette& palette, Tone tone)
{
    const PaletteMeasure worth = measure(palette, tone);
    const Vision worst = worth.worst();
    const QStringList warned = warnings(worth);
    if (!warned.isEmpty())
        return warned.join(u' ');
    //: Of two colours: %1 the figure (CIEDE2000), %2 "conflict and backoff", %3 a kind of colour vision.
    return ColorsDialog::tr("Smallest difference %1 (%2, %3)")
        .arg(distanceText(worth.of(worst)), namesOf(worth.of(worst)), nameOf(worst));
}

ColorsDialog::ColorsDialog(const UserPalette& now, QWidget* parent)
    : QDialog(parent)
    , m_before(now)
    , m_colors(now)
{
    setObjectName(u"colorsDialog"_s);
    setWindowTitle(tr("Colours of events"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(makeTable(), 1);
    m_warnings = addSentence(u"colorsWarnings"_s);
    m_problem = addSentence(u"colorsProblem"_s);
    layout->addWidget(makeButtons());
    refresh();
    adjustToTable();
}

// Scrolled where the screen is too small for it.
QWidget* ColorsDialog::makeTable()
{
    m_table = new QWidget;
    auto* grid = new QGridLayout(m_table);
    grid->setContentsMargins(0, 0, 0, 0);
    for (const Tone tone : kTones) {
        grid->addWidget(title(nameOf(tone)), 0, 1 + int(tone));
        grid->setColumnStretch(1 + int(tone), 1);
    }
    for (const Severity meaning : kMeanings)
        addRow(*grid, meaning);
    grid->addWidget(title(tr("Smallest difference (CIEDE2000) and least contrast")), grid->rowCount(), 0, 1,
                    3);
    for (const Vision vision : kAllVisions)
        addFigures(*grid, nameOf(vision), m_distances[std::size_t(vision)]);
    addFigures(*grid, tr("contrast with the background"), m_contrasts);
    grid->setRowStretch(grid->rowCount(), 1);
    auto* area = new QScrollArea;
    area->setObjectName(u"colorsArea"_s);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setWidget(m_table);
    return area;
}

void ColorsDialog::addRow(QGridLayout& grid, Severity meaning)
{
    const int row = grid.rowCount();
    grid.addWidget(new QLabel(Theme::name(meaning)), row, 0);
    for (const Tone tone : kTones) {
        const Field made = makeField(meaning, tone);
        field(meaning, tone) = made;
        auto* both = new QHBoxLayout;
        both->addWidget(made.button);
        both->addWidget(made.hex, 1);
        grid.addLayout(both, row, 1 + int(tone));
    }
}

ColorsDialog::Field ColorsDialog::makeField(Severity meaning, Tone tone)
{
    //: A meaning and a theme: "conflict, Dark".
    const QString name = tr("%1, %2").arg(Theme::name(meaning), nameOf(tone));
    const QString number = QString::number(int(meaning));
    Field field;
    field.button = new QToolButton;
    field.button->setObjectName(objectNameOf(QString(u"pickColor"_s % number), tone));
    field.button->setAccessibleName(tr("Pick a colour: %1").arg(name));
    field.button->setToolTip(field.button->accessibleName());
    field.hex = new QLineEdit;
    field.hex->setObjectName(objectNameOf(QString(u"hexColor"_s % number), tone));
    field.hex->setAccessibleName(tr("Colour as #rrggbb: %1").arg(name));
    field.hex->setToolTip(tr("Empty: as shipped"));
    field.hex->setLayoutDirection(Qt::LeftToRight);
    field.hex->setMinimumWidth(fontMetrics().horizontalAdvance(u"#dddddd"_s) + fontMetrics().height());
    static const QRegularExpression hex(u"#?[0-9A-Fa-f]{6}"_s);
    field.hex->setValidator(new QRegularExpressionValidator(hex, field.hex));
    field.hex->installEventFilter(this);
    connect(field.button, &QToolButton::clicked, this, [this, meaning, tone] { pick(meaning, tone); });
    connect(field.hex, &QLineEdit::textEdited, this, [this, meaning, tone] { type(meaning, tone); });
    return field;
}

void ColorsDialog::addFigures(QGridLayout& grid, const QString& name, Figures& figures)
{
    const int row = grid.rowCount();
    grid.addWidget(new QLabel(name), row, 0, Qt::AlignTop);
    for (const Tone tone : kTones) {
        auto* label = new QLabel;
        label->setObjectName(objectNameOf(QString(u"worth"_s % QString::number(row)), tone));
        label->setAccessibleDescription(tr("%1, %2").arg(name, nameOf(tone)));
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        grid.addWidget(label, row, 1 + int(tone), Qt::AlignTop);
        figures[std::size_t(tone)] = label;
    }
}

QLabel* ColorsDialog::addSentence(const QString& name)
{
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->hide();
    layout()->addWidget(label);
    return label;
}

QWidget* ColorsDialog::makeButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->setObjectName(u"colorsButtons"_s);
    const auto add = [&](const QString& name, const QString& text, const QString& tip, auto slot) {
        QPushButton* button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(name);
        button->setToolTip(tip);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, slot);
    };
    add(u"colorsLoad"_s, tr("&Load…"), tr("Take the colours of a palette file"),
        &ColorsDialog::chooseAndLoad);
    add(u"colorsSave"_s, tr("&Save…"), tr("Write these colours to a palette file"),
        &ColorsDialog::chooseAndSave);
    add(u"colorsReset"_s, tr("&Reset colours"), tr("All as shipped"), [this] {
        say({});
        take({});
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

// As much of the table as the screen has room for.
void ColorsDialog::adjustToTable()
{
    for (QWidget* widget : findChildren<QWidget*>()) // so that they say what they need
        widget->ensurePolished();
    auto* area = findChild<QScrollArea*>(u"colorsArea"_s);
    const int bar = area->verticalScrollBar()->sizeHint().width();
    area->setMinimumWidth(m_table->minimumSizeHint().width() + bar);
    const QMargins margins = layout()->contentsMargins();
    const QSize most = screen()->availableSize() * 9 / 10;
    const int wide = std::min(fontMetrics().averageCharWidth() * 88, most.width());
    const int inside =
        std::max({area->minimumWidth(), findChild<QDialogButtonBox*>()->sizeHint().width(), wide});
    const int warnings = 2 * fontMetrics().lineSpacing(); // room for those that come
    const int rest = sizeHint().height() - area->sizeHint().height() + warnings;
    const int table = m_table->layout()->totalHeightForWidth(inside - bar);
    resize(inside + margins.left() + margins.right(), std::min(table + rest, most.height()));
}

QColor& ColorsDialog::color(Severity meaning, Tone tone)
{
    return m_colors.of(tone)[std::size_t(meaning)];
}

void ColorsDialog::pick(Severity meaning, Tone tone)
{
    auto* dialog = new QColorDialog(fillOf(m_colors, tone, meaning), this);
    dialog->setObjectName(u"colorPicker"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(field(meaning, tone).button->accessibleName());
    connect(dialog, &QColorDialog::colorSelected, this,
            [this, meaning, tone](const QColor& picked) { choose(meaning, tone, picked); });
    dialog->open();
}

// A number that is whole acts at once; nothing at all is what was shipped.
void ColorsDialog::type(Severity meaning, Tone tone)
{
    const QLineEdit* const hex = field(meaning, tone).hex;
    QString text = hex->text();
    if (!text.isEmpty() && !hex->hasAcceptableInput())
        return;
    if (!text.isEmpty() && !text.startsWith(u'#'))
        text.prepend(u'#');
    choose(meaning, tone, text.isEmpty() ? QColor() : QColor(text), hex);
}

void ColorsDialog::choose(Severity meaning, Tone tone, const QColor& chosen, const QLineEdit* typed)
{
    UserPalette palette = m_colors;
    palette.of(tone)[std::size_t(meaning)] = chosen == shippedFill(tone, meaning) ? QColor() : chosen;
    take(palette, typed);
}

void ColorsDialog::take(const UserPalette& palette, const QLineEdit* typed)
{
    if (palette != std::exchange(m_colors, palette))
        emit paletteChosen(m_colors);
    refresh(typed);
}

void ColorsDialog::refresh(const QLineEdit* typed)
{
    QStringList warned;
    for (const Tone tone : kTones) {
        for (const Severity meaning : kMeanings)
            refreshField(meaning, tone, typed);
        const PaletteMeasure worth = measure(m_colors, tone);
        for (const Vision vision : kAllVisions) {
            const PaletteMeasure::Pair& pair = worth.of(vision);
            m_distances[std::size_t(vision)][std::size_t(tone)]->setText(
                figureText(distanceText(pair), namesOf(pair), pair.distance >= kLeastDistance));
        }
        m_contrasts[std::size_t(tone)]->setText(
            figureText(contrastText(worth.contrast), Theme::name(worth.faintest), worth.standsOut()));
        for (const QString& warning : warnings(worth))
            //: A theme and a warning.
            warned.append(tr("%1: %2").arg(nameOf(tone), warning));
    }
    say(*m_warnings, warned.join(u'\n'));
}

void ColorsDialog::refreshField(Severity meaning, Tone tone, const QLineEdit* typed)
{
    const Field& edit = field(meaning, tone);
    const int height = fontMetrics().height() + 4;
    const QPixmap picture =
        sample(fillOf(m_colors, tone, meaning), tone, meaning, height, devicePixelRatioF());
    edit.button->setIconSize(picture.deviceIndependentSize().toSize());
    edit.button->setIcon(QIcon(picture));
    if (edit.hex != typed)
        edit.hex->setText(color(meaning, tone).isValid() ? color(meaning, tone).name() : QString());
    edit.hex->setPlaceholderText(shippedFill(tone, meaning).name());
}

bool ColorsDialog::load(const QByteArray& text, const QString& name)
{
    auto palette = paletteFromFile(text);
    if (!palette) {
        palette.error().source = name.toStdString();
        say(tr("Nothing was changed. This is no palette of Racescope: %1")
                .arg(engineText(palette.error().text())));
        return false;
    }
    say({});
    take(*palette);
    return true;
}

void ColorsDialog::chooseAndLoad()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Load colours"), {}, tr("Palettes (*.json)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        load(file.readAll(), QFileInfo(path).fileName());
    else
        say(tr("%1 cannot be read: %2").arg(path, file.errorString()));
}

void ColorsDialog::chooseAndSave()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save colours"), u"racescope-palette.json"_s,
                                                      tr("Palettes (*.json)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const QByteArray text = saved();
    const bool isWritten =
        file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
    say(isWritten ? QString() : tr("%1 cannot be written: %2").arg(path, file.errorString()));
}

QByteArray ColorsDialog::saved() const
{
    UserPalette whole;
    for (const Severity meaning : kMeanings) {
        for (const Tone tone : kTones)
            whole.of(tone)[std::size_t(meaning)] = fillOf(m_colors, tone, meaning);
    }
    return paletteFile(whole);
}

void ColorsDialog::say(const QString& problem)
{
    say(*m_problem, problem);
}

void ColorsDialog::say(QLabel& label, const QString& sentence)
{
    if (label.text() == sentence)
        return;
    label.setText(sentence);
    label.setVisible(!sentence.isEmpty());
    speak(label, sentence);
}

QString ColorsDialog::problem() const
{
    return m_problem->text();
}

void ColorsDialog::accept()
{
    for (const Severity meaning : kMeanings) {
        for (const Tone tone : kTones) {
            QLineEdit* const hex = field(meaning, tone).hex;
            if (hex->text().isEmpty() || hex->hasAcceptableInput())
                continue;
            say(tr("“%1” is no colour such as #b44400.").arg(hex->text()));
            hex->setFocus();
            return;
        }
    }
    QDialog::accept();
}

void ColorsDialog::reject()
{
    take(m_before);
    QDialog::reject();
}

// What was typed in part is forgotten with the keyboard's leaving.
bool ColorsDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut &&
        static_cast<const QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        refresh();
    return QDialog::eventFilter(watched, event);
}

} // namespace racescope
