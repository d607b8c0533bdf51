namespace Directives.Agencies.Registry;

/// <summary>What sort of body an entry of the registry is.</summary>
public enum AgencyKind
{
    /// <summary>Bộ, cơ quan ngang bộ.</summary>
    Ministry,

    /// <summary>The Government, its agencies, and the directorates and departments under ministries.</summary>
    GovernmentBody,

    /// <summary>Quốc hội and its organs.</summary>
    NationalAssembly,

    /// <summary>Chủ tịch nước, Kiểm toán nhà nước, the supreme court and procuracy.</summary>
    State,

    /// <summary>Sở, ban ngang sở.</summary>
    Department,

    /// <summary>Phòng of a district or a commune.</summary>
    Division,

    /// <summary>Thanh tra.</summary>
    Inspectorate,

    /// <summary>Ủy ban nhân dân and its office.</summary>
    PeopleCommittee,

    /// <summary>Hội đồng nhân dân, Đoàn đại biểu Quốc hội and their offices.</summary>
    PeopleCouncil,

    /// <summary>Organs of the Party.</summary>
    Party,

    /// <summary>Mặt trận Tổ quốc.</summary>
    Front,

    /// <summary>Đoàn thể, hội.</summary>
    MassOrganisation,

    /// <summary>Công an.</summary>
    Police,

    /// <summary>Quân sự.</summary>
    Military,

    /// <summary>Bộ đội Biên phòng.</summary>
    BorderGuard,

    /// <summary>Tòa án.</summary>
    Court,

    /// <summary>Viện kiểm sát.</summary>
    Procuracy,

    /// <summary>Bodies run from the centre: tax, customs, treasury, insurance, statistics, State bank, and branches of departments.</summary>
    VerticalAgency,

    /// <summary>Public service units: trung tâm, viện, trường, bệnh viện, quỹ.</summary>
    Centre,

    /// <summary>Ban quản lý.</summary>
    ManagementBoard,

    /// <summary>Báo, đài.</summary>
    Media,

    /// <summary>Ban chỉ đạo, ban chỉ huy, hội đồng of several bodies.</summary>
    SteeringCommittee,

    /// <summary>Enterprises, State-owned banks and utilities.</summary>
    Enterprise,

    /// <summary>Many bodies named together: “các sở, ban, ngành”.</summary>
    Collective,
}
