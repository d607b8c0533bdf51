namespace Directives.Lexicons;

/// <summary>What a phrase of the lexicons is to the grammar. The member's name in kebab case is the <c>kind</c> column of <c>Data/lexicons/phrases.tsv</c>.</summary>
internal enum PhraseClass
{
    /// <summary>Begins the predicate of a duty: tăng cường, phối hợp, xây dựng.</summary>
    Verb,

    /// <summary>Stands before the verb of a duty: chủ động, kịp thời, tiếp tục.</summary>
    Adverb,

    /// <summary>Head noun of a body, followed by its field or name: Sở, Phòng, Trung tâm.</summary>
    AgencyHead,

    /// <summary>Field of administration that completes a head: Giáo dục và Đào tạo, LĐTBXH.</summary>
    AgencyField,

    /// <summary>Name of a body that is whole by itself or takes a level or place: Công an, Văn phòng Chính phủ.</summary>
    AgencyName,

    /// <summary>Head of a collective of bodies: các sở, ban, ngành; các đơn vị.</summary>
    Collective,

    /// <summary>Kind that goes on with a collective without its noun: các trường cao đẳng, trung cấp.</summary>
    CollectiveKind,

    /// <summary>Level of administration after a name: tỉnh, huyện, cấp xã, Trung ương.</summary>
    Level,

    /// <summary>Zone that a management board has in its name: khu công nghiệp, khu kinh tế.</summary>
    Zone,

    /// <summary>What tells some units of a level from others: ven biển, miền núi.</summary>
    LevelTrait,

    /// <summary>Title of an office-holder who stands for the body: Giám đốc, Chủ tịch, Thủ trưởng.</summary>
    Office,

    /// <summary>Makes a partner vague: có liên quan, chức năng.</summary>
    Vague,

    /// <summary>Orders work from the body that follows: giao, đề nghị, yêu cầu.</summary>
    Order,

    /// <summary>Announces a lead in a label or parenthesis: cơ quan chủ trì, đơn vị thực hiện.</summary>
    LeadLabel,

    /// <summary>Announces supporters in a label: cơ quan phối hợp.</summary>
    SupportLabel,

    /// <summary>Announces a time in a label: thời gian thực hiện.</summary>
    TimeLabel,

    /// <summary>Announces the work in a label: nội dung thực hiện.</summary>
    TaskLabel,

    /// <summary>Announces a product, a place or another thing that is no duty: sản phẩm, kinh phí, địa điểm.</summary>
    OtherLabel,

    /// <summary>Heading of a part that lists duties: nhiệm vụ, giải pháp, tổ chức thực hiện.</summary>
    DutySection,

    /// <summary>Heading of a part without duties: mục đích, yêu cầu, đánh giá.</summary>
    AimSection,

    /// <summary>Heading of a part that tells what has been: tình hình, kết quả. Every one is an aim section too.</summary>
    ReportSection,

    /// <summary>Heading of a part on money: kinh phí thực hiện.</summary>
    FundingSection,

    /// <summary>Begins a sentence of context: thực hiện Công văn số …, căn cứ, nhằm.</summary>
    Context,

    /// <summary>Type of a document: Quyết định, Công văn.</summary>
    DocumentType,

    /// <summary>Province, centrally-run city or region by its bare name.</summary>
    Province,

    /// <summary>Announces a target: đạt, tối thiểu, giảm.</summary>
    TargetCue,

    /// <summary>Opens an order to the bodies named before it: có trách nhiệm, chịu trách nhiệm.</summary>
    Responsibility,

    /// <summary>Begins a noun phrase even where its first words could be a verb: việc, công tác, các.</summary>
    NounStart,

    /// <summary>Begins a sentence that lays no duty on anybody: trên đây là, quyết định này có hiệu lực.</summary>
    NonDuty,

    /// <summary>Governs the bodies named after it, so that what they do is not the speaker's own work: chỉ đạo, hướng dẫn.</summary>
    Directing,

    /// <summary>Stands between “phối hợp” and the partner: chặt chẽ, với, cùng.</summary>
    CooperationFiller,

    /// <summary>A predicate that only announces the items below: thực hiện các nội dung sau.</summary>
    Announcing,

    /// <summary>Begins the name of an issuing body in a letterhead: Ủy ban nhân dân, Sở, Huyện ủy.</summary>
    IssuerHead,

    /// <summary>Begins the name of a body that stands above others in a letterhead: UBND, Bộ, Tỉnh ủy.</summary>
    IssuerSuperior,

    /// <summary>Is no whole name of a body: its complement follows, on the next line too: Ban Chỉ đạo, Sở.</summary>
    IssuerOpen,

    /// <summary>Begins like the head of a body and is none: phòng chống, Tổ quốc.</summary>
    IssuerLookalike,

    /// <summary>Quốc hiệu and tiêu ngữ, and the Party's title in their place.</summary>
    NationalTitle,

    /// <summary>Mark of urgency, secrecy, draft or copy: hỏa tốc, mật, dự thảo, bản sao.</summary>
    Stamp,

    /// <summary>Begins a line of a digital signature's picture: ký bởi, thời gian ký.</summary>
    DigitalStamp,

    /// <summary>Announces the subject: V/v, Về việc.</summary>
    SubjectCue,

    /// <summary>Announces the number: số, with the slips of OCR.</summary>
    NumberCue,

    /// <summary>Announces the recipients: Kính gửi.</summary>
    RecipientCue,

    /// <summary>Announces the distribution list: Nơi nhận.</summary>
    DistributionCue,

    /// <summary>Authority to sign: TM., KT., TL., TUQ., Q.</summary>
    SigningAuthority,

    /// <summary>Begins the position of a signer: Chủ tịch, Phó Giám đốc.</summary>
    SignerTitle,

    /// <summary>Military rank or degree before a name: Đại tá, ThS.</summary>
    Rank,

    /// <summary>Family name, which tells a name in capitals from a position.</summary>
    Surname,

    /// <summary>Title of an annex: Phụ lục.</summary>
    AnnexTitle,

    /// <summary>Ties an annex to its document: kèm theo.</summary>
    AnnexNote,

    /// <summary>Words of a web page around a text: In trang, Chia sẻ.</summary>
    PortalChrome,

    /// <summary>Words before a person who speaks for the issuer: đồng chí, ông, người đứng đầu.</summary>
    Speaker,

    /// <summary>Marks the report of a document in a news item: theo đó.</summary>
    ReportCue,

    /// <summary>Announces where a text was taken from: nguồn.</summary>
    SourceCue,

    /// <summary>Begins the first paragraph of a body: căn cứ, thực hiện.</summary>
    PreambleOpener,

    /// <summary>Predicate of the issuer in the first sentences: ban hành, yêu cầu.</summary>
    IssuingVerb,

    /// <summary>Unit of things counted in a target: xã, mô hình, lượt người, ha.</summary>
    CountUnit,

    /// <summary>Links one body to the next in a list: chủ công là, nòng cốt là.</summary>
    ListLink,

    /// <summary>Links a name to more of the sentence, so that no predicate starts here: của, và, là, đã, tại.</summary>
    Link,

    /// <summary>Stands before the bodies that a heading or prefix names: trách nhiệm của, đối với.</summary>
    OwnerCue,
}
