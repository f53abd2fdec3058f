// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.h"

#include "base/mutex.h"
#include "theme/color_metrics.h"
#include "theme/user_palette.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <algorithm>
#include <array>
#include <atomic>

using namespace Qt::StringLiterals;

namespace racescope {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(racescope::Theme)
};

constexpr QRgb kWhite = 0xffffffff;
constexpr QRgb kBlack = 0xff000000;

struct Meaning {
    Severity severity;
    QRgb light;
    QRgb dark;
};

// Found by a search for the largest smallest CIEDE2000 under all four kinds of vision; tst_theme checks the
// figures.
constexpr std::array kShipped{
    Meaning{Severity::Read, 0xff395da8, 0xff257eae},    Meaning{Severity::Think, 0xff96939a, 0xff9e9fa1},
    Meaning{Severity::WriteOk, 0xff0a5338, 0xff41df9d}, Meaning{Severity::Conflict, 0xffb44400, 0xffe86f43},
    Meaning{Severity::Backoff, 0xffc5861b, 0xfff7e32e}, Meaning{Severity::GiveUp, 0xff590963, 0xffcf9af7},
    Meaning{Severity::Noop, 0xff0f95c4, 0xffc2e9f9},    Meaning{Severity::LostUpdate, 0xfff23d7f, 0xffc4346d},
};
constexpr std::array<QRgb, Theme::kStripeCount> kLightStripes{0xffcb7974, 0xff497000, 0xff812cd2, 0xff867a9b,
                                                              0xff8b4156, 0xff423410, 0xff2497ff, 0xff1d3266};
constexpr std::array<QRgb, Theme::kStripeCount> kDarkStripes{0xff57762e, 0xff826380, 0xffffdabf, 0xff2c66e8,
                                                             0xffbcfc38, 0xffe37787, 0xff90b4f8, 0xffada107};

struct Neutrals {
    QRgb background;
    QRgb window;
    QRgb text;
    QRgb mutedText;
    QRgb grid;
    QRgb alternateRow;
    QRgb button;
    QRgb accent;
    QRgb onAccent;
    QRgb link;
    QRgb disabledText;
};
constexpr Neutrals kLight{0xffffffff, 0xfff3f4f6, 0xff1b1c1f, 0xff5a5d64, 0xffdfe1e6, 0xfff7f8fa,
                          0xfffafbfc, 0xff2459b8, 0xffffffff, 0xff1f55b5, 0xff8b8e96};
constexpr Neutrals kDark{0xff1e1f22, 0xff27292d, 0xffe6e7ea, 0xffa4a8b0, 0xff3a3d43, 0xff232428,
                         0xff33363b, 0xff6ea8ff, 0xff10141c, 0xff82b4ff, 0xff767a83};
constexpr Neutrals kLightContrast{kWhite, kWhite,     kBlack, 0xff2b2c2f, 0xff6f7278, 0xffededef,
                                  kWhite, 0xff0b3c8c, kWhite, 0xff0b3c8c, 0xff55585e};
constexpr Neutrals kDarkContrast{kBlack, kBlack,     kWhite, 0xffd9dbe0, 0xff8b8e96, 0xff1a1b1e,
                                 kBlack, 0xff8fbcff, kBlack, 0xff9cc6ff, 0xffa4a8b0};

const Neutrals& neutrals(Theme::Kind kind)
{
    switch (kind) {
    case Theme::Kind::Light:
        break;
    case Theme::Kind::Dark:
        return kDark;
    case Theme::Kind::LightContrast:
        return kLightContrast;
    case Theme::Kind::DarkContrast:
        return kDarkContrast;
    }
    return kLight;
}

} // namespace

QColor shippedFill(Tone tone, Severity meaning)
{
    const auto* at = std::ranges::find(kShipped, meaning, &Meaning::severity);
    return at == kShipped.end() ? QColor() : QColor(tone == Tone::Dark ? at->dark : at->light);
}

QColor readableOn(QColor fill)
{
    const QColor white(kWhite);
    const QColor black(kBlack);
    return contrastRatio(white, fill) > contrastRatio(black, fill) ? white : black;
}

Theme::Theme(Kind kind)
    : m_kind(kind)
    , m_background(neutrals(kind).background)
    , m_text(neutrals(kind).text)
    , m_mutedText(neutrals(kind).mutedText)
    , m_grid(neutrals(kind).grid)
    , m_alternateRow(neutrals(kind).alternateRow)
    , m_accent(neutrals(kind).accent)
{
    const bool dark = isDark();
    for (const Meaning& meaning : kShipped) {
        const auto at = std::size_t(meaning.severity);
        m_fills[at] = fillOf(userPalette(), dark ? Tone::Dark : Tone::Light, meaning.severity);
        m_textOn[at] = readableOn(m_fills[at]);
    }
    m_fills[0] = m_mutedText;
    m_textOn[0] = m_background;
    std::ranges::copy(dark ? kDarkStripes : kLightStripes, m_stripes.begin());
}

const Theme& Theme::light()
{
    return of(Kind::Light);
}

const Theme& Theme::dark()
{
    return of(Kind::Dark);
}

// Those of other colours than now stay: somebody may still look at one.
const Theme& Theme::of(Kind kind)
{
    struct Made {
        std::uint32_t revision; // asked for before the colours
        Theme theme;
        const Made* before;
    };
    static std::array<std::atomic<const Made*>, 4> newest{};
    static Mutex mutex; // held by whoever makes one
    std::atomic<const Made*>& here = newest[std::size_t(kind)];
    const Made* made = here.load(std::memory_order_acquire); // with what it was made of
    if (made && made->revision == userPaletteRevision())
        return made->theme;
    const MutexLock lock(mutex);
    made = here.load(std::memory_order_relaxed);
    if (!made || made->revision != userPaletteRevision()) {
        made = new Made{userPaletteRevision(), Theme(kind), made};
        here.store(made, std::memory_order_release);
    }
    return made->theme;
}

const Theme& Theme::of(const QPalette& palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    const bool dark = relativeLuminance(base) < relativeLuminance(text);
    constexpr double kNearlyAll = 20; // of 21 : 1
    if (palette.color(QPalette::Window) == base && contrastRatio(text, base) >= kNearlyAll)
        return of(dark ? Kind::DarkContrast : Kind::LightContrast);
    return of(dark ? Kind::Dark : Kind::Light);
}

const Theme& Theme::current()
{
    return of(QGuiApplication::palette());
}

Pattern Theme::pattern(Severity severity)
{
    switch (severity) {
    case Severity::Think:
        return Pattern::Outline;
    case Severity::Backoff:
        return Pattern::DottedLine;
    case Severity::Noop:
        return Pattern::HalfHeight;
    case Severity::Conflict:
        return Pattern::Hatch;
    case Severity::GiveUp:
        return Pattern::ClosingBar;
    case Severity::LostUpdate:
        return Pattern::DoubleBorder;
    case Severity::None:
    case Severity::Read:
    case Severity::WriteOk:
        break;
    }
    return Pattern::Solid;
}

QString Theme::glyph(Severity severity)
{
    switch (severity) {
    case Severity::Read:
        return u"▷"_s;
    case Severity::WriteOk:
        return u"✓"_s;
    case Severity::Conflict:
        return u"✕"_s;
    case Severity::GiveUp:
        return u"■"_s;
    case Severity::Noop:
        return u"="_s;
    case Severity::LostUpdate:
        return u"‼"_s;
    case Severity::None:
    case Severity::Think:
    case Severity::Backoff:
        break;
    }
    return {};
}

QString Theme::glyph(EventKind kind, Severity severity)
{
    switch (kind) {
    case EventKind::ReadMissing:
    case EventKind::WriteMissing:
        return u"∅"_s;
    case EventKind::Error:
        return u"!"_s;
    case EventKind::Search:
        return u"∀"_s;
    default:
        return glyph(severity);
    }
}

QString Theme::name(Severity severity)
{
    switch (severity) {
    case Severity::None:
        return {};
    case Severity::Think:
        return Words::tr("think");
    case Severity::Read:
        return Words::tr("read");
    case Severity::Backoff:
        return Words::tr("backoff");
    case Severity::Noop:
        return Words::tr("noop");
    case Severity::WriteOk:
        return Words::tr("write ok");
    case Severity::Conflict:
        return Words::tr("conflict");
    case Severity::GiveUp:
        return Words::tr("give-up");
    case Severity::LostUpdate:
        return Words::tr("lost update");
    }
    return {};
}

QString Theme::name(EventKind kind)
{
    switch (kind) {
    case EventKind::Think:
        return Words::tr("think");
    case EventKind::Read:
        return Words::tr("read");
    case EventKind::ReadMissing:
        return Words::tr("read, document missing");
    case EventKind::Backoff:
        return Words::tr("backoff");
    case EventKind::Noop:
        return Words::tr("noop");
    case EventKind::WriteOk:
        return Words::tr("write ok");
    case EventKind::Conflict:
        return Words::tr("conflict");
    case EventKind::WriteMissing:
        return Words::tr("write, document missing");
    case EventKind::Error:
        return Words::tr("error");
    case EventKind::GiveUp:
        return Words::tr("give-up");
    case EventKind::TermChange:
        return Words::tr("term change");
    case EventKind::ToolWait:
        return Words::tr("wait for the tool");
    case EventKind::Search:
        return Words::tr("search");
    }
    return {};
}

StripeStyle Theme::stripeStyle(WorkerId worker)
{
    if (worker.value < kStripeCount)
        return StripeStyle::Solid;
    return worker.value < 2 * kStripeCount ? StripeStyle::Dashed : StripeStyle::Doubled;
}

QPalette Theme::palette() const
{
    const Neutrals& n = neutrals(m_kind);
    const QColor window(n.window);
    const QColor button(n.button);
    QPalette p(button, window);
    p.setColor(QPalette::Window, window);
    p.setColor(QPalette::WindowText, m_text);
    p.setColor(QPalette::Base, m_background);
    p.setColor(QPalette::AlternateBase, m_alternateRow);
    p.setColor(QPalette::Text, m_text);
    p.setColor(QPalette::Button, button);
    p.setColor(QPalette::ButtonText, m_text);
    p.setColor(QPalette::BrightText, isDark() ? Qt::white : Qt::black);
    p.setColor(QPalette::ToolTipBase, isDark() ? QColor(n.button) : m_background);
    p.setColor(QPalette::ToolTipText, m_text);
    p.setColor(QPalette::PlaceholderText, m_mutedText);
    p.setColor(QPalette::Highlight, m_accent);
    p.setColor(QPalette::HighlightedText, n.onAccent);
    p.setColor(QPalette::Link, n.link);
    p.setColor(QPalette::LinkVisited, n.link);
    // The bevels that Fusion derives its outlines from.
    p.setColor(QPalette::Light, isDark() ? button.lighter(125) : QColor(Qt::white));
    p.setColor(QPalette::Midlight, isDark() ? button.lighter(110) : window.lighter(102));
    p.setColor(QPalette::Mid, isDark() ? window.darker(125) : window.darker(125));
    p.setColor(QPalette::Dark, isDark() ? window.darker(150) : window.darker(150));
    p.setColor(QPalette::Shadow, isDark() ? QColor(0x0b, 0x0b, 0x0d) : QColor(0x80, 0x83, 0x8a));
    if (isHighContrast()) { // nothing is told from its neighbour by a shade
        for (const QPalette::ColorRole role :
             {QPalette::Light, QPalette::Midlight, QPalette::Mid, QPalette::Dark, QPalette::Shadow})
            p.setColor(role, m_grid);
    }
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        p.setColor(QPalette::Disabled, role, n.disabledText);
    p.setColor(QPalette::Disabled, QPalette::Highlight, m_grid);
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, n.disabledText);
    return p;
}

} // namespace racescope
