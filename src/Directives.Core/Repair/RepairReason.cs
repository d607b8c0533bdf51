namespace Directives.Repair;

/// <summary>Why a place of the text is read otherwise than it stands.</summary>
public enum RepairReason
{
    /// <summary>The word is no syllable of Vietnamese, and one syllable that looks like it fits the words beside it: “chng” beside “phòng”.</summary>
    NoSyllable,

    /// <summary>The word exists, but not beside its neighbours, while one that differs in tone or diacritic does: “tố chức”.</summary>
    Marks,

    /// <summary>The word exists, but not beside its neighbours, while one that looks like it does: “phối họp”, “lun trú”.</summary>
    LookAlike,

    /// <summary>Capitals inside a word or a phrase in small letters, of the same shape in both sizes: “cơ SỞ”.</summary>
    LetterCase,

    /// <summary>A digit inside a word: “c0ng”.</summary>
    DigitInWord,

    /// <summary>One word read in two pieces: “t ổ chức”.</summary>
    SplitWord,

    /// <summary>Two words read as one: “phốihợp”.</summary>
    MergedWords,

    /// <summary>A mark of dirt inside a phrase: “Nông. nghiệp”.</summary>
    StrayMark,

    /// <summary>A letter in a year, date or number that has one real form only: “20l6”.</summary>
    LetterInNumber,

    /// <summary>A date or number broken by a blank that has one real form only when joined: “22/1 1/2017”.</summary>
    BrokenNumber,

    /// <summary>The number of a heading or an item, which those before and behind leave no choice of: “HI.” or a second “II.” behind “II.”, “5 Sở Y tế” between “4.” and “6.”.</summary>
    HeadingNumber,

    /// <summary>The name of a body in the registry but for one word: “Sở Lao đông - Thương binh và Xã hội”.</summary>
    AgencyName,
}
